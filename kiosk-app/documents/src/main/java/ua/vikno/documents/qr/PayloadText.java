package ua.vikno.documents.qr;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A payload's bytes as text, in the coding they really have. */
record PayloadText(String text, TextCoding coding, List<FieldFault> problems) {
    /** Fewer two-byte sequences may be an accident of Windows-1251. */
    private static final int SURELY_UTF_8 = 4;

    static PayloadText of(byte[] payload, String flag, int field) {
        Optional<String> utf8 = strictUtf8(payload);
        TextCoding actual = switch (flag) {
            case "1" -> utf8.isPresent() ? TextCoding.UTF_8 : TextCoding.WINDOWS_1251;
            case "2" -> utf8.filter(PayloadText::isCyrillic).isPresent() ? TextCoding.UTF_8 : TextCoding.WINDOWS_1251;
            default -> utf8.isPresent() ? TextCoding.UTF_8 : TextCoding.WINDOWS_1251;
        };
        String text = utf8.filter(t -> actual == TextCoding.UTF_8)
                .orElseGet(() -> new String(payload, TextCoding.WINDOWS_1251.charset()));
        if (actual.flag().equals(flag)) {
            return new PayloadText(text, actual, List.of());
        }
        boolean known = flag.equals("1") || flag.equals("2");
        return new PayloadText(
                text, actual, List.of(new FieldFault(field, known ? "encoding-mismatch" : "encoding-unknown", flag)));
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
        boolean punctuation = c >= 0x2000 && c < 0x2200;
        return c <= 127 || cyrillic || punctuation || c == '«' || c == '»';
    }
}
