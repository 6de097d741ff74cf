package ua.vikno.portal.registers.table;

import java.util.ArrayList;
import java.util.List;

/** The first hundred faults of one file; the rest are only counted. Confined to one thread. */
public final class Faults {
    public static final int LISTED = 100;

    private final String file;
    private final List<Fault> first = new ArrayList<>();
    private int count;

    public Faults(String file) {
        this.file = file;
    }

    public void add(int line, String field, String value, Reason reason) {
        add(line, field, value, reason.code());
    }

    public void add(int line, String field, String value, String reason) {
        count++;
        if (first.size() < LISTED) {
            first.add(new Fault(file, line, field, value, reason));
        }
    }

    /** So many others, which are counted only. */
    public void more(int others) {
        count += others;
    }

    public void ofFile(Reason reason, String figures) {
        add(0, "", "", figures.isEmpty() ? reason.code() : reason.with(figures));
    }

    /** Puts others before these: what decides is listed, however many lines are odd. */
    public void putFirst(Faults others) {
        count += others.count;
        first.addAll(0, others.first);
        if (first.size() > LISTED) {
            first.subList(LISTED, first.size()).clear();
        }
    }

    public List<Fault> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }

    public boolean none() {
        return count == 0;
    }

    /**
     * One thing wrong in a register.
     *
     * @param line physical line of a text (the heading is line 1), record number of a DBF; 0 for the file as a whole
     * @param field heading as the file writes it; empty for the line as a whole
     * @param value what stood there, shortened
     * @param reason a {@link Reason}'s code, with figures after a colon where they help
     */
    public record Fault(String file, int line, String field, String value, String reason) {
        private static final int LONGEST_VALUE = 80;

        public Fault {
            value = value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + "…";
        }

        /** A value may be personal. */
        @Override
        public String toString() {
            return "Fault[" + file + ":" + line + " " + field + " " + reason + "]";
        }
    }
}
