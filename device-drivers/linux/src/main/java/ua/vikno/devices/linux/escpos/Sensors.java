package ua.vikno.devices.linux.escpos;

import java.util.EnumSet;
import java.util.Set;
import ua.vikno.devices.Condition;

/** The printer's sensors as last reported, by whichever way it reports them. */
final class Sensors {
    private final Set<Condition> cover = EnumSet.noneOf(Condition.class);
    private final Set<Condition> errors = EnumSet.noneOf(Condition.class);
    private final Set<Condition> paper = EnumSet.noneOf(Condition.class);

    Set<Condition> conditions() {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(cover);
        all.addAll(errors);
        all.addAll(paper);
        if (all.contains(Condition.PAPER_OUT)) {
            all.remove(Condition.PAPER_NEAR_END);
        }
        return all;
    }

    void automatic(Reply.Automatic status) {
        set(cover, Condition.COVER_OPEN, status.first() & 0x20);
        errors(status.second());
        set(paper, Condition.PAPER_NEAR_END, status.third() & 0x03);
        set(paper, Condition.PAPER_OUT, status.third() & 0x0C);
    }

    /** @param question the n of DLE EOT n */
    void realTime(int question, int value) {
        switch (question) {
            case 2 -> {
                set(cover, Condition.COVER_OPEN, value & 0x04);
                set(cover, Condition.PAPER_OUT, value & 0x20);
            }
            case 3 -> errors(value);
            case 4 -> {
                set(paper, Condition.PAPER_NEAR_END, value & 0x0C);
                set(paper, Condition.PAPER_OUT, value & 0x60);
            }
            default -> throw new IllegalArgumentException("no such question: " + question);
        }
    }

    /** The same bits in automatic and in real-time status. */
    private void errors(int value) {
        set(errors, Condition.PAPER_JAM, value & 0x04);
        set(errors, Condition.CUTTER_ERROR, value & 0x08);
        set(errors, Condition.UNRECOVERABLE, value & 0x20);
        set(errors, Condition.HEAD_HOT, value & 0x40);
    }

    private static void set(Set<Condition> group, Condition condition, int bits) {
        if (bits != 0) {
            group.add(condition);
        } else {
            group.remove(condition);
        }
    }
}
