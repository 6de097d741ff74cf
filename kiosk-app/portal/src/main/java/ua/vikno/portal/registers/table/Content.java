package ua.vikno.portal.registers.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of one file, opened anew for each pass over it and never held in memory whole. */
public interface Content {
    /** A heading line or a DBF header is looked for in so many first bytes. */
    int HEAD = 64 << 10;

    InputStream open() throws IOException;

    long size() throws IOException;

    static Content of(Path file) {
        return new Content() {
            @Override
            public InputStream open() throws IOException {
                return new BufferedInputStream(Files.newInputStream(file), HEAD);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    static Content of(byte[] bytes) {
        return new Content() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long size() {
                return bytes.length;
            }
        };
    }

    /** The first {@value #HEAD} bytes, or all of a shorter file. */
    default byte[] head() throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(HEAD);
        }
    }
}
