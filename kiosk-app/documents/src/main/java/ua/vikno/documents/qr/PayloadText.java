package ua.vikno.documents.qr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A payload's bytes as text, in the coding they really have. */
record PayloadText(String text, TextCoding coding, List<FieldFault> problems) {
    /** Fewer two-byte sequences may be an accident of Windows-1251. */
    private static final int SURELY_UTF_8 = 4;

    static PayloadText of(byte[] payload, String flag, int field) {
        Optional<String> strict = strictUtf8(payload);
        Optional<String> utf8 = strict.or(() -> mended(payload));
        TextCoding actual = switch (flag) {
            case "1" -> utf8.isPresent() ? TextCoding.UTF_8 : TextCoding.WINDOWS_1251;
            case "2" -> utf8.filter(PayloadText::isCyrillic).isPresent() ? TextCoding.UTF_8 : TextCoding.WINDOWS_1251;
            default -> utf8.isPresent() ? TextCoding.UTF_8 : TextCoding.WINDOWS_1251;
        };
        String text = utf8.filter(t -> actual == TextCoding.UTF_8)
                .orElseGet(() -> new String(payload, TextCoding.WINDOWS_1251.charset()));
        if (actual == TextCoding.UTF_8 && strict.isEmpty()) {
            return new PayloadText(
                    text,
                    actual,
                    List.of(new FieldFault(
                            0, "broken-bytes", String.format(Locale.ROOT, "%d letters lost", lost(text)))));
        }
        if (actual.flag().equals(flag)) {
            return new PayloadText(text, actual, List.of());
        }
        boolean known = flag.equals("1") || flag.equals("2");
        return new PayloadText(
                text, actual, List.of(new FieldFault(field, known ? "encoding-mismatch" : "encoding-unknown", flag)));
    }

    /** UTF-8 of which a few bytes are damaged: only those letters are lost. Windows-1251 hardly ever looks so. */
    private static Optional<String> mended(byte[] payload) {
        String text = new String(payload, StandardCharsets.UTF_8);
        long letters = text.chars().filter(c -> c >= 0x400 && c < 0x500).count();
        return letters >= SURELY_UTF_8 && lost(text) * 8 < letters ? Optional.of(text) : Optional.empty();
    }

    private static long lost(String text) {
        return text.chars().filter(c -> c == 0xFFFD).count();
    }

    private static Optional<String> strictUtf8(byte[] payload) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(payload))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Some encoders write flag 2 over UTF-8 bytes. */
    private static boolean isCyrillic(String text) {
        long wide = text.chars().filter(c -> c > 127).count();
        return wide >= SURELY_UTF_8 && text.chars().allMatch(PayloadText::isPlausible);
    }

    private static boolean isPlausible(int c) {
        boolean cyrillic = c >= 0x400 && c < 0x500;
        boolean punctuation = (c >= 0x2000 && c < 0x2200) || c == 0xFFFD;
        return c <= 127 || cyrillic || punctuation || c == '«' || c == '»';
    }
}
