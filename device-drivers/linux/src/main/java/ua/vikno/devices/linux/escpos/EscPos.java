package ua.vikno.devices.linux.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The commands this driver sends (Epson ESC/POS application programming guide). */
final class EscPos {
    private static final int ESC = 0x1B;
    private static final int FS = 0x1C;
    private static final int GS = 0x1D;
    private static final int DLE = 0x10;
    private static final int ENQ = 0x05;
    private static final int EOT = 0x04;
    private static final int DC4 = 0x14;

    private EscPos() {}

    /**
     * ESC @: reset the modes that an earlier job has left. FS .: leave the Chinese double-byte mode in which clones
     * start.
     */
    static byte[] initialise() {
        return bytes(ESC, '@', FS, '.');
    }

    /** GS a 255: tell every change of status unasked. */
    static byte[] automaticStatus() {
        return bytes(GS, 'a', 255);
    }

    /** GS r 1: answered when everything sent before has been processed. */
    static byte[] answerWhenDone() {
        return bytes(GS, 'r', 1);
    }

    /** GS I 66, 67: maker and model, answered in their turn. */
    static byte[] askMaker() {
        return bytes(GS, 'I', 66);
    }

    static byte[] askModel() {
        return bytes(GS, 'I', 67);
    }

    /** DLE EOT n: 2 cover and paper stop, 3 errors, 4 paper sensors; answered at once, even when offline. */
    static byte[] askStatus(int n) {
        return bytes(DLE, EOT, n);
    }

    /** DLE ENQ 2: recover from a cutter or mechanical error and drop what was buffered. */
    static byte[] recover() {
        return bytes(DLE, ENQ, 2);
    }

    /** DLE DC4 8: drop what is buffered; the tail is fixed so that it is not sent by accident. */
    static byte[] clearBuffer() {
        return bytes(DLE, DC4, 8, 1, 3, 20, 1, 6, 2, 8);
    }

    /** GS V 65/66 0: feed to the blade, then cut. A printer without a blade feeds to the tear bar. */
    static byte[] cut(Profile.Cut cut) {
        return switch (cut) {
            case PARTIAL -> bytes(GS, 'V', 66, 0);
            case FULL -> bytes(GS, 'V', 65, 0);
            case NONE -> bytes(ESC, 'd', 5);
        };
    }

    /** GS v 0: header of a raster of {@code rows} rows. */
    static byte[] rasterHeader(int stride, int rows) {
        return bytes(GS, 'v', '0', 0, stride & 0xFF, stride >> 8, rows & 0xFF, rows >> 8);
    }

    /** ESC t: select a table; each model numbers its tables differently. */
    static byte[] codePage(int number) {
        return bytes(ESC, 't', number);
    }

    /** ESC M: 0 font A, 1 font B. */
    static byte[] font(int number) {
        return bytes(ESC, 'M', number);
    }

    /** GS !: times of width less one in the upper half, of height in the lower. */
    static byte[] scale(int times) {
        return bytes(GS, '!', times);
    }

    static byte[] bold(boolean on) {
        return bytes(ESC, 'E', on ? 1 : 0);
    }

    /** GS ( k 49: model 2, size of a module, error correction M, the content, print; centred by ESC a. */
    static byte[] qr(String text, int moduleDots) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        int length = content.length + 3;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(bytes(ESC, 'a', 1));
        all.writeBytes(bytes(GS, '(', 'k', 4, 0, 49, 65, 50, 0));
        all.writeBytes(bytes(GS, '(', 'k', 3, 0, 49, 67, Math.clamp(moduleDots, 1, 16)));
        all.writeBytes(bytes(GS, '(', 'k', 3, 0, 49, 69, 49));
        all.writeBytes(bytes(GS, '(', 'k', length & 0xFF, length >> 8, 49, 80, 48));
        all.writeBytes(content);
        all.writeBytes(bytes(GS, '(', 'k', 3, 0, 49, 81, 48));
        all.writeBytes(bytes(ESC, 'a', 0));
        return all.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
