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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads text with a heading line and one line per record (RFC 4180, any one-character delimiter, CRLF or LF). */
final class DelimitedReader implements TableReader {
    /** So many lines may stand before the headings. */
    private static final int TITLES = 12;

    private static final Pattern FRACTION = Pattern.compile("-?\\d+([.,])\\d+");

    private final Charset charset;
    private final CSVFormat format;
    private final List<String> expected;
    private final List<String> ignored;

    DelimitedReader(Charset charset, char delimiter, List<String> expected, List<String> ignored) {
        this.charset = charset;
        this.expected = expected;
        this.ignored = ignored;
        this.format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /**
     * Headings as this charset and delimiter show them; empty when the first lines cannot be read so. Titles may stand
     * before them: of the first lines it is the one that names most of what is expected.
     */
    @Override
    public List<String> headings(byte[] head) {
        List<String> best = List.of();
        long most = -1;
        for (List<String> line : firstLines(head)) {
            long named = line.stream().filter(expected::contains).count();
            if (named > most) {
                best = line;
                most = named;
            }
        }
        return best;
    }

    @Override
    public char decimalMark(byte[] head, char usual) {
        return firstLines(head).stream()
                .flatMap(List::stream)
                .map(FRACTION::matcher)
                .filter(Matcher::matches)
                .map(fraction -> fraction.group(1).charAt(0))
                .findFirst()
                .orElse(usual);
    }

    private List<List<String>> firstLines(byte[] head) {
        List<List<String>> lines = new ArrayList<>();
        int end = 0;
        for (int line = 0; line < TITLES && end < head.length; line++) {
            while (end < head.length && head[end] != '\n') {
                end++;
            }
            end++;
        }
        InputStream in = new ByteArrayInputStream(Arrays.copyOf(head, Math.min(end, head.length)));
        try (CSVParser parser = parser(reader(in, CodingErrorAction.REPLACE))) {
            for (CSVRecord heading : parser) {
                lines.add(Leftovers.named(heading));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            // What could be read so far is what can be read.
        }
        return lines;
    }

    /** @param warnings gets the lines that belong to nobody and are left out: titles, headings once more, closing sums */
    @Override
    public void read(Content content, Faults faults, Faults warnings, Consumer<Row> sink) throws IOException {
        int line = 0;
        int rows = 0;
        byte[] head = content.head();
        CodePage.foreign(charset, wholeLines(head))
                .ifPresent(foreign -> faults.add(1, "", "", Reason.WRONG_CHARSET.with(foreign)));
        if (!faults.none()) {
            return;
        }
        List<String> headings = headings(head);
        try (InputStream in = content.open();
                RecordLimit reader = reader(in, CodingErrorAction.REPORT);
                CSVParser parser = parser(reader)) {
            Map<String, Integer> index = null;
            for (CSVRecord cells : parser) {
                reader.recordEnds();
                line = (int) parser.getCurrentLineNumber() - breaksWithin(cells);
                if (index == null) {
                    List<String> found = Leftovers.named(cells);
                    if (!found.equals(headings)) {
                        warnings.add(line, "", cells.get(0).strip(), Reason.LEFT_OUT);
                        continue;
                    }
                    index = Headings.check(found, expected, ignored, line, faults);
                    if (!faults.none()) {
                        return;
                    }
                } else if (Leftovers.isTotal(cells) || Leftovers.repeats(cells, headings)) {
                    warnings.add(line, "", cells.get(0).strip(), Reason.LEFT_OUT);
                } else if (!Leftovers.isEmpty(cells) && Leftovers.fits(cells, headings.size())) {
                    rows++;
                    sink.accept(new Row(line, index, Leftovers.withoutEnd(cells.values())));
                } else if (!Leftovers.isEmpty(cells)) {
                    rows++;
                    faults.add(
                            line,
                            "",
                            "",
                            Reason.WRONG_CELL_COUNT.with(cells.size() + " instead of " + headings.size()));
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

    private RecordLimit reader(InputStream in, CodingErrorAction foreign) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        Charset marked = ByteOrderMark.skip(buffered, charset);
        return new RecordLimit(new InputStreamReader(
                buffered, marked.newDecoder().onMalformedInput(foreign).onUnmappableCharacter(foreign)));
    }

    /** Without a last line that may be cut within a letter; nothing of a text that a mark says is in UTF-16. */
    private static byte[] wholeLines(byte[] head) {
        int end = head.length;
        while (end > 0 && head[end - 1] != '\n') {
            end--;
        }
        boolean marked = head.length >= 2 && (head[0] & head[1] & 0xFE) == 0xFE;
        return marked ? new byte[0] : Arrays.copyOf(head, end);
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
