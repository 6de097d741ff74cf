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

    public List<Fault> first() {
        return List.copyOf(first);
    }

    public int count() {
        return count;
    }

    public boolean none() {
        return count == 0;
    }
}
