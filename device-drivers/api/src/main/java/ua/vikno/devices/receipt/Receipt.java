package ua.vikno.devices.receipt;

import java.util.List;

/** What is printed on a roll, top to bottom. Text wraps at words; nothing is ever cut off at the edge. */
public record Receipt(List<Block> blocks) {
    public Receipt {
        blocks = List.copyOf(blocks);
    }

    /** One piece of a receipt. */
    public sealed interface Block {}

    public record Text(String text, Size size, Align align, boolean bold) implements Block {}

    /** A label that wraps on the left and a value that never wraps on the right. */
    public record Columns(String left, String right, Size size, boolean bold) implements Block {}

    public record Rule(boolean heavy) implements Block {}

    /** Centred; printed dot for dot, never scaled. */
    public record Picture(Bitmap bitmap) implements Block {}

    /**
     * A QR code, centred. Its picture is printed dot for dot, unless the printer was told to use its own letters and draws
     * QR codes itself.
     *
     * @param moduleDots the side of a module
     */
    public record Qr(String text, int moduleDots, Bitmap picture) implements Block {}

    /** @param millimetres of blank paper */
    public record Space(int millimetres) implements Block {}

    public enum Size {
        SMALL,
        NORMAL,
        LARGE,
        TITLE
    }

    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }
}
