package ua.vikno.devices.linux.escpos;

import java.util.Optional;

/**
 * Takes the printer's bytes one by one. Anything may arrive: bytes that fit nothing are counted and dropped, a block that
 * breaks off is given up, and no more than {@value #LONGEST_TEXT} characters are kept.
 */
final class StatusParser {
    private static final int LONGEST_TEXT = 80;
    private static final int TEXT_START = 0x5F;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;

    private final StringBuilder text = new StringBuilder();
    private final int[] block = new int[3];
    private int first;
    private int expected;
    private boolean inText;
    private long garbage;

    /** @param b 0…255 */
    Optional<Reply> take(int b) {
        if (inText) {
            return takeText(b);
        }
        if (expected > 0) {
            if ((b & 0x90) == 0) {
                block[block.length - expected] = b;
                if (expected == 2 && echo(b)) {
                    expected = 0;
                    return Optional.of(new Reply.Echo());
                }
                return --expected > 0 ? Optional.empty() : Optional.of(new Reply.Automatic(first, block[0], block[1]));
            }
            expected = 0;
            garbage++;
        }
        return start(b);
    }

    /** A printer with a jam is offline, and its first byte says so: 10 04 n is the question itself. */
    private boolean echo(int third) {
        return first == DLE && block[0] == EOT && third >= 1 && third <= 4;
    }

    private Optional<Reply> start(int b) {
        if ((b & 0x93) == 0x10) {
            first = b;
            expected = block.length;
            return Optional.empty();
        }
        if ((b & 0x93) == 0x12) {
            return Optional.of(new Reply.RealTime(b));
        }
        if ((b & 0x90) == 0) {
            return Optional.of(new Reply.Done(b));
        }
        if (b == TEXT_START) {
            inText = true;
            text.setLength(0);
            return Optional.empty();
        }
        garbage++;
        return Optional.empty();
    }

    private Optional<Reply> takeText(int b) {
        if (b == 0) {
            inText = false;
            return Optional.of(new Reply.Identity(text.toString()));
        }
        if (b < 0x20 || b > 0x7E || text.length() >= LONGEST_TEXT) {
            inText = false;
            garbage++;
            return start(b);
        }
        text.append((char) b);
        return Optional.empty();
    }

    /** Bytes that fitted nothing so far. */
    long garbage() {
        return garbage;
    }
}
