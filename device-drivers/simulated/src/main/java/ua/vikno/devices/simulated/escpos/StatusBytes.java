package ua.vikno.devices.simulated.escpos;

import ua.vikno.devices.simulated.play.Situation.Kind;

/** Situations as the bytes in which a printer reports them. */
final class StatusBytes {
    private StatusBytes() {}

    /** Four bytes of automatic status. */
    static byte[] automatic(Kind now) {
        int first = 0x10 | (offline(now) ? 0x08 : 0) | (now == Kind.COVER_OPEN ? 0x20 : 0);
        int second = now == Kind.CUTTER_ERROR ? 0x08 : 0;
        int third = now == Kind.PAPER_OUT ? 0x0F : now == Kind.PAPER_NEAR_END ? 0x03 : 0;
        return new byte[] {(byte) first, (byte) second, (byte) third, 0};
    }

    /** The answer to DLE EOT {@code question}. */
    static int realTime(int question, Kind now) {
        return 0x12
                | switch (question) {
                    case 1 -> offline(now) ? 0x08 : 0;
                    case 2 ->
                        switch (now) {
                            case COVER_OPEN -> 0x04;
                            case PAPER_OUT -> 0x20;
                            case CUTTER_ERROR -> 0x40;
                            default -> 0;
                        };
                    case 3 -> now == Kind.CUTTER_ERROR ? 0x08 : 0;
                    case 4 -> now == Kind.PAPER_OUT ? 0x6C : now == Kind.PAPER_NEAR_END ? 0x0C : 0;
                    default -> 0;
                };
    }

    /** The answer to GS r 1. */
    static int paper(Kind now) {
        return now == Kind.PAPER_NEAR_END ? 0x03 : 0;
    }

    static boolean offline(Kind now) {
        return now == Kind.COVER_OPEN || now == Kind.PAPER_OUT || now == Kind.CUTTER_ERROR;
    }
}
