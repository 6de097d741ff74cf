package ua.vikno.portal.registers.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads dBASE III tables. Strict: what the header promises must be there, to the byte, or the file was cut on its way.
 * Records marked deleted are left out.
 */
final class DbfReader implements TableReader {
    private static final byte LIVE = ' ';
    private static final byte DELETED = '*';
    private static final byte END = 0x1A;
    private static final byte BLANK = ' ';
    /** So many records tell the code page. */
    private static final int SAMPLE = 2_000;

    private final Charset charset;
    private final Map<String, String> types;

    DbfReader(Charset charset, Map<String, String> types) {
        this.charset = charset;
        this.types = types;
    }

    @Override
    public List<String> headings(byte[] head) {
        DbfHeader header = DbfHeader.of(head);
        return header == null
                ? List.of()
                : header.named().stream().map(DbfHeader.Field::name).toList();
    }

    /** A dBASE file writes its numbers in one way only. */
    @Override
    public char decimalMark(byte[] head, char usual) {
        return usual;
    }

    /** @param warnings gets another code page than the form's, where the file says so and its letters agree */
    @Override
    public void read(Content content, Faults faults, Faults warnings, Consumer<Row> sink) throws IOException {
        if (content.size() == 0) {
            faults.ofFile(Reason.EMPTY_FILE, "");
            return;
        }
        DbfHeader header = DbfHeader.of(content.head());
        if (header == null) {
            String kind = String.format(Locale.ROOT, "0x%02X", content.head()[0]);
            faults.ofFile(Reason.NOT_DBASE_III, content.size() < 32 ? "" : "a file that begins with " + kind);
            return;
        }
        Map<String, Integer> index = checkFields(header, faults);
        String contradiction = header.contradiction();
        if (contradiction != null) {
            faults.ofFile(Reason.BROKEN_HEADER, contradiction);
        }
        if (faults.none()) {
            checkLength(content, header, faults);
        }
        if (faults.none() && header.records() == 0) {
            faults.ofFile(Reason.NO_LINES, "");
        }
        if (faults.none()) {
            CodePage page = CodePage.of(charset, header.language(), texts(content, header));
            page.tell(faults, warnings);
            if (faults.none()) {
                records(content, header, index, page, faults, sink);
            }
        }
    }

    private Map<String, Integer> checkFields(DbfHeader header, Faults faults) {
        List<String> found = header.named().stream().map(DbfHeader.Field::name).toList();
        Map<String, Integer> index =
                new HashMap<>(Headings.check(found, List.copyOf(types.keySet()), List.of(), 0, faults));
        for (DbfHeader.Field field : header.fields()) {
            String expected = types.get(field.name());
            if (expected != null && !expected.equals(field.type())) {
                faults.add(0, field.name(), field.type(), Reason.FIELD_DIFFERS.with("must be " + expected));
            }
        }
        return index;
    }

    private static void checkLength(Content content, DbfHeader header, Faults faults) throws IOException {
        long expected = header.length() + header.records() * header.recordLength();
        long size = content.size();
        if (size < expected) {
            long held = Math.max(0, size - header.length()) / header.recordLength();
            faults.add(
                    (int) held + 1,
                    "",
                    "",
                    Reason.TRUNCATED.with("header promises " + header.records() + " records, file holds " + held));
            return;
        }
        try (InputStream in = content.open()) {
            in.skipNBytes(expected);
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != END && b != 0) {
                    faults.ofFile(
                            Reason.TRAILING_BYTES,
                            "header promises " + header.records() + " records, " + (size - expected)
                                    + " bytes follow them");
                    return;
                }
            }
        }
    }

    private void records(
            Content content,
            DbfHeader header,
            Map<String, Integer> index,
            CodePage page,
            Faults faults,
            Consumer<Row> sink)
            throws IOException {
        int live = 0;
        byte[] record = new byte[header.recordLength()];
        try (InputStream in = content.open()) {
            in.skipNBytes(header.length());
            for (int i = 1; i <= header.records(); i++) {
                if (in.readNBytes(record, 0, record.length) < record.length) {
                    faults.add(i, "", "", Reason.TRUNCATED);
                    return;
                }
                if (record[0] == LIVE) {
                    live++;
                    sink.accept(new Row(i, index, cells(record, header, page)));
                } else if (record[0] != DELETED) {
                    faults.add(i, "", String.format(Locale.ROOT, "0x%02X", record[0]), Reason.BAD_RECORD_MARK);
                }
            }
        }
        if (live == 0 && faults.none()) {
            faults.ofFile(Reason.NO_LINES, "");
        }
    }

    private static String[] cells(byte[] record, DbfHeader header, CodePage page) {
        String[] cells = new String[header.fields().size()];
        for (int f = 0; f < cells.length; f++) {
            DbfHeader.Field field = header.fields().get(f);
            int end = field.offset() + field.length();
            while (end > field.offset() && (record[end - 1] == 0 || record[end - 1] == BLANK)) {
                end--;
            }
            cells[f] = page.decode(record, field.offset(), end - field.offset());
            char type = field.type().charAt(0);
            if ((type == 'N' || type == 'F') && cells[f].strip().equals(".")) {
                // A number that was never entered.
                cells[f] = "";
            }
        }
        return cells;
    }

    /** What the texts of the first records hold, one after the other. */
    private static byte[] texts(Content content, DbfHeader header) throws IOException {
        ByteArrayOutputStream texts = new ByteArrayOutputStream();
        byte[] record = new byte[header.recordLength()];
        try (InputStream in = content.open()) {
            in.skipNBytes(header.length());
            for (int i = 0; i < SAMPLE && in.readNBytes(record, 0, record.length) == record.length; i++) {
                for (DbfHeader.Field field : header.fields()) {
                    if (field.type().startsWith("C")) {
                        texts.write(record, field.offset(), field.length());
                        texts.write(BLANK);
                    }
                }
            }
        }
        return texts.toByteArray();
    }
}
