package ua.vikno.portal.registers.table;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with a heading line and one line per record (RFC 4180, any one-character delimiter, CRLF or LF). */
public final class DelimitedReader {
    private final Charset charset;
    private final CSVFormat format;

    public DelimitedReader(Charset charset, char delimiter) {
        this.charset = charset;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** Headings as this charset and delimiter show them; empty when the first line cannot be read so. */
    public List<String> headings(byte[] head) {
        int end = 0;
        while (end < head.length && head[end] != '\n') {
            end++;
        }
        try (CSVParser parser = parser(reader(new ByteArrayInputStream(Arrays.copyOf(head, end))))) {
            for (CSVRecord heading : parser) {
                return heading.stream().map(String::strip).toList();
            }
            return List.of();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Sends each line to {@code sink}; nothing is sent when the headings are wrong. */
    public void read(Content content, List<String> expected, List<String> ignored, Faults faults, Consumer<Row> sink)
            throws IOException {
        int line = 0;
        int rows = 0;
        try (InputStream in = content.open();
                RecordLimit reader = reader(in);
                CSVParser parser = parser(reader)) {
            Map<String, Integer> index = null;
            int width = 0;
            for (CSVRecord cells : parser) {
                reader.recordEnds();
                line = (int) parser.getCurrentLineNumber() - breaksWithin(cells);
                if (index == null) {
                    index = Headings.check(cells.stream().map(String::strip).toList(), expected, ignored, line, faults);
                    width = cells.size();
                    if (!faults.none()) {
                        return;
                    }
                } else if (cells.size() == width) {
                    rows++;
                    sink.accept(new Row(line, index, cells.values()));
                } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
                    rows++;
                    faults.add(line, "", "", Reason.WRONG_CELL_COUNT.with(cells.size() + " instead of " + width));
                }
            }
            if (index == null) {
                faults.ofFile(Reason.EMPTY_FILE, "");
            } else if (rows == 0) {
                faults.ofFile(Reason.NO_LINES, "");
            }
        } catch (UncheckedIOException e) {
            unreadable(content, line, Objects.requireNonNull(e.getCause()), faults);
        } catch (IOException e) {
            unreadable(content, line, e, faults);
        } catch (IllegalStateException e) {
            faults.add(line + 1, "", "", Reason.MALFORMED_QUOTES);
        }
    }

    /** @throws IOException the trouble itself, when it is the disk's and not the file's */
    private void unreadable(Content content, int line, IOException trouble, Faults faults) throws IOException {
        switch (trouble) {
            case CharacterCodingException _ -> ForeignBytes.find(content, charset, faults);
            case CSVException _, RecordLimit.Exceeded _ -> faults.add(line + 1, "", "", Reason.MALFORMED_QUOTES);
            default -> throw trouble;
        }
    }

    private CSVParser parser(RecordLimit reader) throws IOException {
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    private RecordLimit reader(InputStream in) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        if (charset.equals(StandardCharsets.UTF_8)) {
            skipMark(buffered);
        }
        return new RecordLimit(new InputStreamReader(
                buffered,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static void skipMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        if (!Arrays.equals(first, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF})) {
            in.reset();
        }
    }

    private static int breaksWithin(CSVRecord cells) {
        int breaks = 0;
        for (String cell : cells) {
            for (int i = 0; i < cell.length(); i++) {
                char c = cell.charAt(i);
                if (c == '\n' || (c == '\r' && (i + 1 == cell.length() || cell.charAt(i + 1) != '\n'))) {
                    breaks++;
                }
            }
        }
        return breaks;
    }
}
