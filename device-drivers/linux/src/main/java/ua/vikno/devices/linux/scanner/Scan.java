package ua.vikno.devices.linux.scanner;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.devices.DeviceEvent;

/**
 * What a scanner has read.
 *
 * @param symbology ISO/IEC 15424 AIM identifier, or empty when the scanner sends none
 */
record Scan(String text, String symbology) {
    /** ] with the symbology's letter and a modifier (ISO/IEC 15424, 4). */
    private static final Pattern AIM = Pattern.compile("(][A-Za-z][0-9A-Za-z])(.*)", Pattern.DOTALL);

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

    /** Scanners pass bytes on as they stand in the symbol: UTF-8, or what Ukrainian software wrote before it. */
    static Scan of(byte[] bytes) {
        String all = decode(bytes);
        Matcher aim = AIM.matcher(all);
        return aim.matches() ? new Scan(aim.group(2), aim.group(1)) : new Scan(all, "");
    }

    DeviceEvent.Scanned told(Instant at) {
        return new DeviceEvent.Scanned(text, symbology, at);
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1251);
        }
    }

    /** What was scanned may be personal. */
    @Override
    public String toString() {
        return "Scan[%d characters %s]".formatted(text.length(), symbology);
    }
}
