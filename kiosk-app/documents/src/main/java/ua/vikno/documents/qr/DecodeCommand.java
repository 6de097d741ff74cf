package ua.vikno.documents.qr;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.documents.qr.Decoding.Decoded;
import ua.vikno.documents.qr.Decoding.NotPayment;

/** One code gives one object; a picture with several gives an array in the order of reading. */
final class DecodeCommand {
    private static final int MOST_INPUT = 1 << 16;

    private final InputStream in;
    private final PrintStream out;

    DecodeCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    int run(String argument) throws IOException {
        List<String> texts = texts(argument);
        if (texts.isEmpty()) {
            out.println(Json.write(Map.of("error", "no-code-in-picture")));
            return QrCommand.NONE;
        }
        List<Decoding> decoded = texts.stream().map(PaymentQrDecoder::decode).toList();
        List<Decoding> payments =
                decoded.stream().filter(d -> d instanceof Decoded).toList();
        List<Decoding> shown = payments.isEmpty() ? decoded.subList(0, 1) : payments;
        var objects = new ArrayList<Map<String, Object>>();
        shown.forEach(d -> objects.add(object(d)));
        out.println(Json.write(objects.size() == 1 ? objects.getFirst() : objects));
        return payments.isEmpty() ? QrCommand.NONE : QrCommand.DONE;
    }

    private List<String> texts(String argument) throws IOException {
        if (argument.equals("-")) {
            return List.of(new String(in.readNBytes(MOST_INPUT), StandardCharsets.UTF_8));
        }
        Optional<Path> file = file(argument);
        if (file.isEmpty()) {
            return List.of(argument);
        }
        Optional<List<String>> codes = PictureReader.codes(file.get());
        return codes.isPresent() ? codes.get() : List.of(content(file.get()));
    }

    /** A file that is no picture is taken for text. */
    private static String content(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return new String(content.readNBytes(MOST_INPUT), StandardCharsets.UTF_8);
        }
    }

    private static Optional<Path> file(String argument) {
        try {
            return Optional.of(Path.of(argument)).filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> object(Decoding decoding) {
        var object = new LinkedHashMap<String, Object>();
        switch (decoding) {
            case NotPayment(String reason) -> object.put("error", reason);
            case Decoded decoded -> {
                object.put("format", decoded.format());
                object.put("encoding", decoded.coding() == TextCoding.UTF_8 ? "utf-8" : "windows-1251");
                object.put("fields", decoded.fields());
                object.put("lines", decoded.lines());
                object.put("problems", Json.faults(decoded.problems()));
            }
        }
        return object;
    }
}
