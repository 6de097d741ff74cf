package ua.vikno.portal.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The providers' sample set, and broken copies of its files. */
final class Sample {
    private static final Charset CP1251 = Charset.forName("windows-1251");

    private Sample() {}

    static Path directory() {
        URL water = Objects.requireNonNull(Sample.class.getResource("/sample/water.csv"));
        return Objects.requireNonNull(Path.of(water.getPath()).getParent());
    }

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(directory().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Charset charset(String file) {
        return file.startsWith("heat") ? CP1251 : StandardCharsets.UTF_8;
    }

    static byte[] edited(String file, UnaryOperator<String> edit) {
        return edit.apply(new String(bytes(file), charset(file))).getBytes(charset(file));
    }

    /** Replaces a cell of one physical line; columns count from 0. */
    static byte[] cell(String file, int line, int column, String value) {
        String delimiter = file.startsWith("heat") ? ";" : ",";
        return edited(file, text -> {
            String[] lines = text.split("\r\n", -1);
            String[] cells = lines[line - 1].split(delimiter, -1);
            cells[column] = value;
            lines[line - 1] = String.join(delimiter, cells);
            return String.join("\r\n", lines);
        });
    }
}
