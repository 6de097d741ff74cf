package ua.vikno.documents.qr;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a strict reader would say about the fields of a decoded code. */
final class FieldCheck {
    private static final int START_SPACES = 23;
    private static final Pattern LOCK = Pattern.compile("[0-9A-Fa-f]{1,4}");
    static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuMMddHHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final Format format;
    private final Map<String, String> fields;
    private final TextCoding coding;
    private final List<FieldFault> faults = new ArrayList<>();

    private FieldCheck(Format format, Map<String, String> fields, TextCoding coding) {
        this.format = format;
        this.fields = fields;
        this.coding = coding;
    }

    static List<FieldFault> faults(Format format, Map<String, String> fields, TextCoding coding) {
        var check = new FieldCheck(format, fields, coding);
        check.head();
        check.money();
        check.texts();
        if (format == Format.F003) {
            check.tail003();
        } else {
            check.reserved("bic", "purposeCode", "reference", "display");
        }
        return check.faults;
    }

    private void head() {
        if (format == Format.F001 && !field("start").equals(" ".repeat(START_SPACES))) {
            add(
                    "start",
                    "start-code",
                    String.format(Locale.ROOT, "%d characters", field("start").length()));
        }
        if (format == Format.F001 && coding != TextCoding.UTF_8) {
            add("encoding", "encoding-forbidden", field("encoding"));
        }
        Set<String> functions = format == Format.F003 ? Set.of("UCT", "ICT", "XCT") : Set.of("UCT");
        if (!functions.contains(field("function"))) {
            add("function", field("function").isEmpty() ? "missing" : "function-unknown", field("function"));
        }
    }

    private void money() {
        String iban = field("iban");
        String bare = iban.replaceAll("\\s", "");
        if (!bare.equals(iban)) {
            add("iban", "iban-whitespace", "");
        }
        if (bare.isEmpty()) {
            add("iban", "missing", "");
        } else {
            Iban.fault(bare).ifPresent(code -> add("iban", code, bare));
        }
        String amount = field("amount");
        if (!amount.isEmpty() && !Amount.isStrict(amount)) {
            add("amount", "amount-form", amount);
        } else if (!amount.isEmpty() && Amount.read(amount).isEmpty()) {
            add("amount", "amount-zero", amount);
        }
        String code = field("recipientCode");
        if (Edrpou.hasForm(code) && !Edrpou.isValid(code)) {
            add("recipientCode", "code-checksum", code);
        }
    }

    private void texts() {
        boolean old = format == Format.F001;
        text("recipient", old ? 70 : TransferRules.RECIPIENT_CHARS, true);
        text("recipientCode", TransferRules.CODE_BYTES, true);
        text("purpose", old ? 140 : TransferRules.PURPOSE_CHARS, true);
    }

    private void tail003() {
        reserved("recipientId", "signature");
        String category = field("category");
        if (!TransferRules.CATEGORY.matcher(category).matches()) {
            add("category", category.isEmpty() ? "missing" : "category-form", category);
        }
        text("reference", TransferRules.REFERENCE_BYTES, false);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(field("reference"))) {
            add("reference", "not-ascii", field("reference"));
        }
        text("display", TransferRules.DISPLAY_CHARS, false);
        String lock = field("lock");
        if (!lock.isEmpty() && !LOCK.matcher(lock).matches()) {
            add("lock", "lock-form", lock);
        }
        time("validUntil");
        time("createdAt");
    }

    private void text(String name, int most, boolean mandatory) {
        String text = field(name);
        if (mandatory && text.isBlank()) {
            add(name, "missing", "");
        }
        if (text.length() > most) {
            add(name, "too-long", String.format(Locale.ROOT, "%d characters, at most %d", text.length(), most));
        }
        int foreign = Repertoire.firstForeign(text);
        if (foreign >= 0) {
            add(name, "character", String.format(Locale.ROOT, "U+%04X at %d", text.codePointAt(foreign), foreign));
        }
    }

    private void time(String name) {
        String time = field(name);
        if (time.isEmpty()) {
            return;
        }
        try {
            LocalDateTime.parse(time, TIME);
        } catch (DateTimeException e) {
            add(name, "time-form", time);
        }
    }

    private void reserved(String... names) {
        for (String name : names) {
            if (!field(name).isEmpty()) {
                add(name, "reserved-not-empty", field(name));
            }
        }
    }

    private String field(String name) {
        return fields.getOrDefault(name, "");
    }

    private void add(String name, String code, String detail) {
        faults.add(new FieldFault(format.number(name), code, detail));
    }
}
