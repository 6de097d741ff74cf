package ua.vikno.devices.linux.escpos;

import ua.vikno.devices.receipt.Receipt.Size;

/**
 * How a printer's own letters look.
 *
 * @param font 0 is font A, 1 the narrow font B
 * @param scale the parameter of GS !: 0x10 doubles the width, 0x01 the height
 */
record Style(int font, int scale, boolean bold) {
    /** After ESC @. */
    static final Style INITIAL = new Style(0, 0, false);

    static Style of(Size size, boolean bold, Profile profile) {
        return switch (size) {
            case SMALL -> new Style(profile.narrowColumns() > 0 ? 1 : 0, 0x00, bold);
            case NORMAL -> new Style(0, 0x00, bold);
            case LARGE -> new Style(0, 0x01, bold);
            case TITLE -> new Style(0, 0x11, bold);
        };
    }

    /** How many such letters fit on a line. */
    int columns(Profile profile) {
        int single = font == 1 ? profile.narrowColumns() : profile.columns();
        return Math.max(1, single / (1 + (scale >> 4)));
    }
}
