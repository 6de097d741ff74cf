package ua.vikno.portal.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.access.CommandJournal;

/**
 * A backup: a zip with {@code manifest.json} and, for each table, {@code <table>.jsonl}, an array of texts, whole numbers
 * and nulls for each row.
 */
record Archive(Path file, Manifest manifest) {
    static final String MANIFEST = "manifest.json";
    static final int FORMAT = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<@Nullable Object>> ROW = new TypeReference<>() {};

    /** @param schema the number of the newest migration that the database had */
    record Manifest(int format, String schema, String writtenAt, List<Part> parts) {}

    record Part(String table, List<String> columns, long rows, String sum) {
        Table described() {
            return new Table(table, columns);
        }
    }

    /** What is done with each row of a table. */
    interface Rows<E extends Exception> {
        void row(List<@Nullable Object> values) throws E;
    }

    /** Opens and reads the whole file; empty unless it is as it was written. */
    static Optional<Archive> checked(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                return Optional.empty();
            }
            Archive archive;
            try (InputStream in = zip.getInputStream(entry)) {
                archive = new Archive(file, JSON.readValue(in, Manifest.class));
            }
            if (archive.manifest().format() != FORMAT) {
                return Optional.empty();
            }
            for (Part part : archive.manifest().parts()) {
                RowSum content = archive.read(part, _ -> {});
                if (content.rows() != part.rows() || !content.sum().equals(part.sum())) {
                    return Optional.empty();
                }
            }
            return Optional.of(archive);
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    <E extends Exception> RowSum read(Part part, Rows<E> rows) throws E, IOException {
        RowSum content = new RowSum();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(entryOf(part.table()));
            if (entry == null) {
                return content;
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    content.add(line);
                    rows.row(JSON.readValue(line, ROW));
                }
            }
        }
        return content;
    }

    /** The portal's, which slips, control codes and its journal hang on; empty when it was started with one of its own. */
    Optional<String> secret() throws IOException {
        List<String> found = new ArrayList<>();
        for (Part part : manifest.parts()) {
            int name = part.columns().indexOf("name");
            int value = part.columns().indexOf("value");
            if (part.table().equals(CommandJournal.SETTINGS)) {
                this.<RuntimeException>read(part, row -> {
                    if (CommandJournal.SECRET.equals(row.get(name))) {
                        found.add(String.valueOf(row.get(value)));
                    }
                });
            }
        }
        return found.stream().findFirst();
    }

    static String entryOf(String table) {
        return table + ".jsonl";
    }

    static String line(List<@Nullable Object> values) {
        return JSON.writeValueAsString(values);
    }

    static byte[] bytes(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }
}
