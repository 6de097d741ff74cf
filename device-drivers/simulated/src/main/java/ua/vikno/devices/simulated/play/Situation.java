package ua.vikno.devices.simulated.play;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A named state of the physical world, such as {@code paper-out} or {@code paper-out-after:300}.
 *
 * @param amount rows or pages for the kinds that count, otherwise 0
 */
public record Situation(Kind kind, int amount) {
    public static final Situation NORMAL = of(Kind.NORMAL);

    /** What can be the matter with a simulated device; not every device knows every kind. */
    public enum Kind {
        NORMAL,
        PAPER_NEAR_END,
        PAPER_OUT,
        /** Paper ends after so many further rows (roll) or pages (tray). */
        PAPER_OUT_AFTER,
        COVER_OPEN,
        PAPER_JAM,
        CUTTER_ERROR,
        /** Prints, but never says so. */
        UNCONFIRMED,
        SLOW,
        GARBAGE,
        /** Switched on and connected, but takes and answers nothing. */
        DEAD,
        UNPLUGGED,
        HEADPHONES_IN,
        SOMEBODY_NEAR,
        DOOR_OPEN,
        HELP_HELD,
        CARD_DECLINED,
        /** The bank gives half of the sum. */
        CARD_PARTLY_APPROVED,
        PERSON_CANCELS,
        /** Busy with something else. */
        OCCUPIED,
        /** The card is charged, and then the line breaks. */
        ANSWER_LOST,
        /** The line breaks before anything is charged. */
        REQUEST_LOST,
        /** Every byte comes in a segment of its own. */
        FRAGMENTED,
        CUT,
        HALF_OPEN;

        String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Situation {
        if (amount < 0) {
            throw new IllegalArgumentException("negative amount " + amount);
        }
    }

    public static Situation of(Kind kind) {
        return new Situation(kind, 0);
    }

    /** @throws IllegalArgumentException if there is no situation of that name */
    public static Situation named(String name) {
        String[] parts = name.split(":", 2);
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(candidate -> candidate.slug().equals(parts[0]))
                .findFirst();
        return new Situation(
                kind.orElseThrow(() -> new IllegalArgumentException("no situation is called '%s'".formatted(name))),
                parts.length < 2 ? 0 : Integer.parseInt(parts[1]));
    }

    public String name() {
        return amount == 0 ? kind.slug() : kind.slug() + ":" + amount;
    }

    @Override
    public String toString() {
        return name();
    }
}
