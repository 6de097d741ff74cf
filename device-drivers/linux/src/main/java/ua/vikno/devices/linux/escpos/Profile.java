package ua.vikno.devices.linux.escpos;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the driver must know of a printer's model.
 *
 * @param dots printable, across the paper
 * @param sliceRows at most so many rows in one raster command
 * @param awkwardRows a last slice of a multiple of so many rows is swallowed by this printer; 0 if there is no such number
 * @param columns characters across the paper in font A
 * @param narrowColumns characters across the paper in font B; 0 if there is no such font
 * @param codePages the numbers by which this printer knows its Cyrillic tables; empty if it has none, or they are unknown
 * @param nativeQr whether it draws QR codes itself
 */
record Profile(
        String name,
        int dots,
        int sliceRows,
        int awkwardRows,
        Cut cut,
        int columns,
        int narrowColumns,
        Map<CodePage, Integer> codePages,
        boolean nativeQr) {
    Profile {
        if (dots <= 0 || sliceRows < 1 || sliceRows > 255 || awkwardRows < 0 || columns < 1 || narrowColumns < 0) {
            throw new IllegalArgumentException("impossible profile " + name);
        }
        Map<CodePage, Integer> inOrder = new EnumMap<>(CodePage.class);
        inOrder.putAll(codePages);
        codePages = Collections.unmodifiableMap(inOrder);
    }

    enum Cut {
        PARTIAL,
        FULL,
        NONE
    }

    /** The same printer with other paper in it. */
    Profile withDots(int other) {
        return new Profile(
                name,
                other,
                sliceRows,
                awkwardRows,
                cut,
                Math.max(1, columns * other / dots),
                narrowColumns * other / dots,
                codePages,
                nativeQr);
    }

    /** The same printer on a line so slow that a picture has to go in smaller pieces. */
    Profile withSlicesOf(int rows) {
        return new Profile(
                name,
                dots,
                Math.clamp(rows, 1, sliceRows),
                awkwardRows,
                cut,
                columns,
                narrowColumns,
                codePages,
                nativeQr);
    }
}
