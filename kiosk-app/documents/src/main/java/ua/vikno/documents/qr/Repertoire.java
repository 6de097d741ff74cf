package ua.vikno.documents.qr;

import java.nio.charset.CharsetEncoder;

/**
 * The characters a payment QR may hold in either coding: codes 32…255 of Windows-1251 without 127, 152 and 160
 * (Resolution 97, annex 1).
 */
public final class Repertoire {
    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char DELETE = '\u007f';
    /** Byte 0x98 is unassigned; some decoders, the JDK's among them in part, read it as the C1 control of that number. */
    private static final char UNASSIGNED = '\u0098';

    private Repertoire() {}

    public static boolean holds(String text) {
        return firstForeign(text) < 0;
    }

    /** Index of the first character that may not stand in a code, or −1. */
    static int firstForeign(String text) {
        CharsetEncoder encoder = TextCoding.WINDOWS_1251.charset().newEncoder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == DELETE || c == UNASSIGNED || c == NO_BREAK_SPACE || !encoder.canEncode(c)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * The same words in characters a code can hold, where an equal one exists: apostrophes, spaces, dashes, the hryvnia
     * sign. What has no equal is left as it is and will be refused.
     */
    public static String fit(String text) {
        StringBuilder fitted = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 'ʼ', '′' -> fitted.append('’');
                case NO_BREAK_SPACE, '\u202f', '\u2009', '\t' -> fitted.append(' ');
                case '‑', '−' -> fitted.append('-');
                case '₴' -> fitted.append("грн");
                default -> fitted.append(c);
            }
        }
        return fitted.toString();
    }
}
