package ua.vikno.documents.qr;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import ua.vikno.documents.qr.Decoding.Decoded;
import ua.vikno.documents.qr.Decoding.NotPayment;

/**
 * Reads any of the three formats as it is found in the wild: the National Bank's own examples end with or without a line
 * feed, hold IBANs that fail their checksum and dates that do not exist. Never throws.
 */
public final class PaymentQrDecoder {
    /** No QR symbol holds more; anything longer is not worth reading. */
    private static final int LONGEST = 8_192;

    /** Places of the times of format 003, counted from 0. */
    private static final int FIRST_TIME = 14;

    private static final int LAST_TIME = 15;
    private static final Pattern FIGURES = Pattern.compile("\\s*[0-9]*\\s*");

    private PaymentQrDecoder() {}

    public static Decoding decode(String text) {
        if (text.length() > LONGEST) {
            return new NotPayment("too-long");
        }
        Envelope envelope = Envelope.open(text);
        if (envelope.payload().length == 0) {
            return new NotPayment("no-payload");
        }
        var head = new ArrayList<>(lines(new String(envelope.payload(), StandardCharsets.ISO_8859_1)));
        while (!head.isEmpty() && head.getFirst().isBlank()) {
            head.removeFirst();
        }
        Optional<Format> format =
                head.size() < 2 ? Optional.empty() : Format.of(head.get(1).strip());
        if (format.isEmpty() || !head.getFirst().strip().equals("BCD")) {
            return new NotPayment("version-unknown");
        }
        if (head.size() > 3 && head.get(3).strip().equals("SCT")) {
            return new NotPayment("function-foreign"); // the European Payments Council's code begins alike
        }
        return decoded(format.get(), envelope, head.size() > 2 ? head.get(2).strip() : "", text.length());
    }

    private static Decoded decoded(Format format, Envelope envelope, String flag, int size) {
        var problems = new ArrayList<>(envelope.problems());
        PayloadText letters = PayloadText.of(envelope.payload(), flag, format.number("encoding"));
        problems.addAll(letters.problems());
        List<String> lines = lines(letters.text());
        if (size > format.mostBytes()) {
            problems.add(new FieldFault(
                    0, "too-long", String.format(Locale.ROOT, "%d bytes, at most %d", size, format.mostBytes())));
        }
        problems.addAll(LineEnds.faults(format, letters.text()));
        List<String> numbered = numbered(format, lines, problems);
        Map<String, String> fields = named(format, numbered);
        problems.addAll(FieldCheck.faults(format, fields, letters.coding()));
        problems.sort(Comparator.comparingInt(FieldFault::field));
        return new Decoded(format.version(), letters.coding(), fields, lines, List.copyOf(problems));
    }

    /** One entry a field. A format 001 code without its start code gets an empty one, so that numbers stay true. */
    private static List<String> numbered(Format format, List<String> lines, List<FieldFault> problems) {
        var numbered = new ArrayList<>(lines);
        if (format == Format.F001 && !numbered.getFirst().isBlank()) {
            String first = numbered.getFirst();
            int start = first.indexOf("BCD");
            numbered.set(0, first.substring(start));
            numbered.addFirst(first.substring(0, start));
        } else if (format != Format.F001) {
            while (numbered.getFirst().isBlank()) {
                numbered.removeFirst();
                problems.add(new FieldFault(1, "leading-line", ""));
            }
        }
        int expected = format.names().size();
        if (numbered.size() == expected + 1 && numbered.getLast().isEmpty() && !shifted(format, numbered)) {
            problems.add(new FieldFault(0, "trailing-line-feed", ""));
        } else if (numbered.size() != expected) {
            problems.add(new FieldFault(
                    0, "line-count", String.format(Locale.ROOT, "%d lines, not %d", numbered.size(), expected)));
        }
        return numbered;
    }

    /** Whether a line break inside a text has pushed what follows into the fields of times, which hold figures only. */
    private static boolean shifted(Format format, List<String> lines) {
        return format == Format.F003
                && lines.subList(FIRST_TIME, LAST_TIME + 1).stream()
                        .anyMatch(line -> !FIGURES.matcher(line).matches());
    }

    private static Map<String, String> named(Format format, List<String> lines) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < format.names().size(); i++) {
            fields.put(format.names().get(i), i < lines.size() ? lines.get(i) : "");
        }
        return Collections.unmodifiableMap(fields);
    }

    /** As stored, but for the line ends. */
    private static List<String> lines(String text) {
        return List.of(text.split("\r?\n|\r", -1));
    }
}
