package ua.vikno.documents.qr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import ua.vikno.portal.api.common.Money;

/** What the encoder insists on (Resolution 97, annexes 1 and 4), field by field. */
final class TransferRules {
    static final int RECIPIENT_CHARS = 140;
    static final int CODE_BYTES = 10;
    static final int REFERENCE_BYTES = 35;
    static final int PURPOSE_CHARS = 420;
    static final int DISPLAY_CHARS = 140;
    static final Pattern CATEGORY = Pattern.compile("[A-Z0-9]{4}/[A-Z0-9]{4}");

    private final List<FieldFault> faults = new ArrayList<>();

    private TransferRules() {}

    static List<FieldFault> faults(CreditTransfer t, TextCoding coding) {
        var rules = new TransferRules();
        rules.text(6, t.recipient(), RECIPIENT_CHARS, true);
        Iban.fault(t.iban()).ifPresent(code -> rules.add(7, code, t.iban()));
        rules.amount(t);
        rules.code(t.code(), coding);
        if (!CATEGORY.matcher(t.category()).matches()) {
            rules.add(10, t.category().isEmpty() ? "missing" : "category-form", t.category());
        }
        rules.reference(t.reference());
        rules.text(12, t.purpose(), PURPOSE_CHARS, true);
        rules.text(13, t.display(), DISPLAY_CHARS, false);
        rules.lockAndTimes(t);
        return List.copyOf(rules.faults);
    }

    static List<FieldFault> warnings(CreditTransfer t) {
        return Edrpou.hasForm(t.code()) && !Edrpou.isValid(t.code())
                ? List.of(new FieldFault(9, "code-checksum", t.code()))
                : List.of();
    }

    private void text(int field, String text, int most, boolean mandatory) {
        if (mandatory && text.isBlank()) {
            add(field, "missing", "");
        }
        if (text.length() > most) {
            add(field, "too-long", String.format(Locale.ROOT, "%d characters, at most %d", text.length(), most));
        }
        int foreign = Repertoire.firstForeign(text);
        if (foreign >= 0) {
            add(field, "character", String.format(Locale.ROOT, "U+%04X at %d", text.codePointAt(foreign), foreign));
        }
    }

    private void amount(CreditTransfer t) {
        Money amount = t.amount();
        if (amount != null && (!amount.isPositive() || amount.kopecks() > Amount.MOST_KOPECKS)) {
            add(8, "amount-range", amount.toString());
        }
    }

    private void code(String code, TextCoding coding) {
        text(9, code, CODE_BYTES, true);
        int bytes = code.getBytes(coding.charset()).length;
        if (bytes > CODE_BYTES && code.length() <= CODE_BYTES) {
            add(9, "too-long", String.format(Locale.ROOT, "%d bytes, at most %d", bytes, CODE_BYTES));
        }
        if (code.equals("00000000")) {
            add(9, "code-zero", code);
        }
    }

    private void reference(String reference) {
        text(11, reference, REFERENCE_BYTES, false);
        if (Repertoire.holds(reference)
                && !StandardCharsets.US_ASCII.newEncoder().canEncode(reference)) {
            add(11, "not-ascii", reference);
        }
    }

    private void lockAndTimes(CreditTransfer t) {
        if (t.lock() != null && (t.lock() < 0 || t.lock() > 0xFFFF)) {
            add(14, "lock-range", t.lock().toString());
        }
        if (t.validUntil() != null && t.createdAt() != null && t.validUntil().isBefore(t.createdAt())) {
            add(15, "valid-before-created", t.validUntil().toString());
        }
    }

    private void add(int field, String code, String detail) {
        faults.add(new FieldFault(field, code, detail));
    }
}
