package ua.vikno.devices.linux.scanner;

import java.util.Arrays;
import java.util.Optional;

/** Bytes in, scans out, within bounded memory whatever comes. Nothing of a scan stays here after its end. */
final class ScanAssembler {
    private static final int CR = 0x0D;
    private static final int LF = 0x0A;
    private static final int TAB = 0x09;

    private final Framing framing;
    private final byte[] prefix;
    private final byte[] suffix;
    private final byte[] bytes;
    private int length;
    private boolean spoiled;
    /** Whether this scanner has ever sent the suffix that it should. */
    private boolean suffixed;

    ScanAssembler(Framing framing) {
        this.framing = framing;
        this.prefix = framing.prefixBytes();
        this.suffix = framing.suffixBytes();
        this.bytes = new byte[framing.longest() + prefix.length + suffix.length + 2];
    }

    /** Whether a scan has begun and not ended. */
    boolean pending() {
        return length > 0 || spoiled;
    }

    /** @return the scan that this byte has completed */
    Optional<Scan> take(int b) {
        boolean ends = switch (framing.end()) {
            case LINE -> b == CR || b == LF;
            case TAB -> b == TAB;
            case SILENCE, TEXT -> false;
        };
        if (ends) {
            suffixed |= length > 0;
            return end(length);
        }
        if (length == bytes.length) {
            spoil();
        }
        bytes[length++] = (byte) b;
        if (suffix.length == 0 || !endsWith(suffix)) {
            return Optional.empty();
        }
        suffixed = true;
        return end(length - suffix.length);
    }

    /**
     * Nothing has come for a while: what has come is all there is. A scanner that sends its suffix has more to say: a part
     * is no code, and neither is the rest, should it come before the next silence.
     */
    Optional<Scan> silence() {
        if (spoiled) {
            forget();
            return Optional.empty();
        }
        if (suffixed && framing.end() != Framing.End.SILENCE) {
            if (length > 0) {
                spoil();
            }
            return Optional.empty();
        }
        int end = length;
        while (end > 0 && (bytes[end - 1] == CR || bytes[end - 1] == LF)) {
            end--;
        }
        return end(end);
    }

    /** Whether what comes until the end of this scan is dropped. */
    boolean spoiled() {
        return spoiled;
    }

    /** Something is missing: nothing until the end of this scan can be trusted. */
    void spoil() {
        forget();
        spoiled = true;
    }

    void forget() {
        Arrays.fill(bytes, 0, length, (byte) 0);
        length = 0;
        spoiled = false;
    }

    private Optional<Scan> end(int end) {
        int start = startsWith(prefix) ? prefix.length : 0;
        int size = end - start;
        boolean good = !spoiled && size > 0 && size <= framing.longest();
        Optional<Scan> scan = good
                ? Optional.of(Scan.of(Arrays.copyOfRange(bytes, start, end)))
                        .filter(read -> !read.text().isEmpty())
                : Optional.empty();
        forget();
        return scan;
    }

    private boolean startsWith(byte[] part) {
        return length >= part.length && Arrays.equals(bytes, 0, part.length, part, 0, part.length);
    }

    private boolean endsWith(byte[] part) {
        return length >= part.length && Arrays.equals(bytes, length - part.length, length, part, 0, part.length);
    }
}
