package ua.vikno.portal.registers.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads one kind of container, line by line. */
public sealed interface TableReader permits DbfReader, DelimitedReader {
    /** @param types field name to type and length, as {@code N10.2} */
    static TableReader dbf(Charset charset, Map<String, String> types) {
        return new DbfReader(charset, types);
    }

    /**
     * Text with a heading line.
     *
     * @param expected headings that must be there, in any order
     * @param ignored headings that may be there
     */
    static TableReader delimited(Charset charset, char delimiter, List<String> expected, List<String> ignored) {
        return new DelimitedReader(charset, delimiter, expected, ignored);
    }

    /** Headings as this reader sees them; empty when the first bytes of the file are not of its kind. */
    List<String> headings(byte[] head);

    /** The mark in the first number with a fraction among the first lines; {@code usual} where there is none. */
    char decimalMark(byte[] head, char usual);

    /**
     * Sends each line to {@code sink}; nothing is sent when the headings are wrong.
     *
     * @param warnings gets what is odd but does not keep the file out: lines that belong to nobody, another code page
     */
    void read(Content content, Faults faults, Faults warnings, Consumer<Row> sink) throws IOException;
}
