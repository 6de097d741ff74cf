package ua.vikno.documents.qr;

import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.symbol.QrSymbol.Level;

/**
 * The symbol of a payment link (Resolution 97, annex 1): the hryvnia mark is mandatory and hides modules, so level L is
 * forbidden; Q is taken while it fits. The annex gives the mark's circle for versions 10…17 only.
 */
final class MarkedSymbols {
    private static final int FIRST_VERSION = 10;
    /** Bytes that fit versions 10…17. */
    private static final int[] CAPACITY_Q = {151, 177, 203, 241, 258, 292, 322, 364};

    private static final int[] CAPACITY_M = {213, 251, 287, 331, 362, 412, 450, 504};
    /** Diameter of the white circle in modules, versions 10…17. */
    private static final int[] CIRCLE = {17, 19, 19, 21, 23, 23, 25, 25};

    private MarkedSymbols() {}

    static QrSymbol of(String url) {
        int step = step(url.length(), CAPACITY_Q);
        if (step < CAPACITY_Q.length) {
            return QrSymbol.marked(url, Level.Q, FIRST_VERSION + step, CIRCLE[step]);
        }
        step = step(url.length(), CAPACITY_M);
        return QrSymbol.marked(url, Level.M, FIRST_VERSION + step, CIRCLE[step]);
    }

    private static int step(int bytes, int[] capacities) {
        int step = 0;
        while (step < capacities.length && capacities[step] < bytes) {
            step++;
        }
        return step;
    }
}
