package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.devices.contract.Peer;

/** receipt-printer-encoder, which writes ESC/POS as we do and was written by others. */
final class ForeignEncoder {
    private static final Pattern HEXADECIMAL = Pattern.compile("\"([0-9a-f]*)\"");

    private ForeignEncoder() {}

    /** Each line as the other encoder has it: ESC t, the number, the letters. */
    static List<byte[]> lines(String page, int number, List<String> lines) throws IOException {
        StringBuilder json = new StringBuilder("{\"pages\":{\"%s\":%d},\"lines\":[".formatted(page, number));
        for (int i = 0; i < lines.size(); i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"page\":\"%s\",\"text\":\"%s\"}".formatted(page, escaped(lines.get(i))));
        }
        return ask(json.append("]}").toString());
    }

    static byte[] qr(String text, int size) throws IOException {
        return ask("{\"pages\":{},\"lines\":[{\"qr\":\"%s\",\"size\":%d}]}".formatted(escaped(text), size))
                .getFirst();
    }

    private static List<byte[]> ask(String json) throws IOException {
        byte[] answer = Peer.node("encode.js", json.getBytes(StandardCharsets.UTF_8));
        List<byte[]> all = new ArrayList<>();
        Matcher matcher = HEXADECIMAL.matcher(new String(answer, StandardCharsets.UTF_8));
        while (matcher.find()) {
            all.add(HexFormat.of().parseHex(matcher.group(1)));
        }
        return all;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
