package ua.vikno.portal.registers.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends reading when one record grows beyond 256 Ki characters: a quote that is never closed makes the rest of a file one cell. */
final class RecordLimit extends FilterReader {
    private static final int LONGEST = 256 << 10;

    private int sinceRecord;

    RecordLimit(Reader in) {
        super(in);
    }

    /** The parser has delivered a record; what it has read ahead, at most its buffer, counts for the next one. */
    void recordEnds() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int characters) throws IOException {
        sinceRecord += characters;
        if (sinceRecord > LONGEST) {
            throw new Exceeded();
        }
    }

    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("a record of more than " + LONGEST + " characters");
        }
    }
}
