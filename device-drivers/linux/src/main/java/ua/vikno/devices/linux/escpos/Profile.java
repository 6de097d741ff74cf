package ua.vikno.devices.linux.escpos;

import java.util.Locale;

/**
 * What must be known of a model.
 *
 * @param dots printable, across the paper
 * @param sliceRows at most so many rows in one raster command
 * @param awkwardRows a last slice of a multiple of so many rows is swallowed by this printer; 0 if there is no such number
 */
record Profile(String name, int dots, int sliceRows, int awkwardRows, Cut cut) {
    private static final int FIELDS = 5;

    Profile {
        if (dots <= 0 || sliceRows < 1 || sliceRows > 255 || awkwardRows < 0) {
            throw new IllegalArgumentException("impossible profile " + name);
        }
    }

    enum Cut {
        PARTIAL,
        FULL,
        NONE
    }

    Profile withDots(int dots) {
        return new Profile(name, dots, sliceRows, awkwardRows, cut);
    }

    static Profile parse(String line) {
        String[] fields = line.split(",", -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("profile needs %d fields: %s".formatted(FIELDS, line));
        }
        return new Profile(
                fields[0],
                Integer.parseInt(fields[1]),
                Integer.parseInt(fields[2]),
                Integer.parseInt(fields[3]),
                Cut.valueOf(fields[4].toUpperCase(Locale.ROOT)));
    }
}
