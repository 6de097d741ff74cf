package ua.vikno.portal.registers.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import ua.vikno.portal.registers.fault.Faults;
import ua.vikno.portal.registers.fault.Reason;

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
    public List<String> headings(byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        try (CSVParser parser = parser(Arrays.copyOf(content, Math.min(end, 1 << 16)))) {
            for (CSVRecord heading : parser) {
                return heading.stream().map(String::strip).toList();
            }
            return List.of();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Sends each line to {@code sink}; nothing is sent when the headings are wrong. */
    public void read(byte[] content, List<String> expected, Faults faults, Consumer<Row> sink) {
        int line = 0;
        int rows = 0;
        try (CSVParser parser = parser(content)) {
            Map<String, Integer> index = null;
            int width = 0;
            for (CSVRecord cells : parser) {
                line = (int) parser.getCurrentLineNumber() - breaksWithin(cells);
                if (index == null) {
                    index = Headings.check(cells.stream().map(String::strip).toList(), expected, line, faults);
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
        } catch (CharacterCodingException e) {
            foreignBytes(content, faults);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                foreignBytes(content, faults);
            } else {
                faults.add(line + 1, "", "", Reason.MALFORMED_QUOTES);
            }
        } catch (CSVException | IllegalStateException e) {
            faults.add(line + 1, "", "", Reason.MALFORMED_QUOTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CSVParser parser(byte[] content) throws IOException {
        int start = charset.equals(StandardCharsets.UTF_8) && startsWithMark(content) ? 3 : 0;
        Reader reader = new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    /** The decoder reads ahead, so the line is found by decoding line by line. */
    private void foreignBytes(byte[] content, Faults faults) {
        int line = 1;
        int start = 0;
        for (int i = 0; i <= content.length; i++) {
            if (i == content.length || content[i] == '\n') {
                try {
                    charset.newDecoder().decode(ByteBuffer.wrap(content, start, i - start));
                } catch (CharacterCodingException e) {
                    faults.add(line, "", "", Reason.WRONG_CHARSET.with("not " + charset.name()));
                    return;
                }
                line++;
                start = i + 1;
            }
        }
        faults.ofFile(Reason.WRONG_CHARSET, "not " + charset.name());
    }

    private static boolean startsWithMark(byte[] content) {
        return content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
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
