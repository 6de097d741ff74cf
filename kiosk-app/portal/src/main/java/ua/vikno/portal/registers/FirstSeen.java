package ua.vikno.portal.registers;

/**
 * Remembers in which line each key stood first, by 128 bits of it: 20 bytes a key and no object, so that a million keys
 * need 40 MB at most. Two different keys meet with a probability below 1e-26 in a million.
 */
final class FirstSeen {
    private static final long PRIME = 0x100000001b3L;
    private static final long OTHER_PRIME = 0x9E3779B97F4A7C15L;

    private long[] upper = new long[1 << 10];
    private long[] lower = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /**
     * @param line above 0
     * @return 0 when the key is new, else the line where it stood first
     */
    int put(String key, int line) {
        long high = 0xcbf29ce484222325L;
        long low = 0x6a09e667f3bcc909L;
        for (int i = 0; i < key.length(); i++) {
            high = (high ^ key.charAt(i)) * PRIME;
            low = (low ^ key.charAt(i)) * OTHER_PRIME;
        }
        if (size * 4 > lines.length * 3) {
            grow();
        }
        return put(mixed(high), mixed(low), line);
    }

    private int put(long high, long low, int line) {
        int mask = lines.length - 1;
        int at = (int) high & mask;
        while (lines[at] != 0) {
            if (upper[at] == high && lower[at] == low) {
                return lines[at];
            }
            at = (at + 1) & mask;
        }
        upper[at] = high;
        lower[at] = low;
        lines[at] = line;
        size++;
        return 0;
    }

    private void grow() {
        long[] oldUpper = upper;
        long[] oldLower = lower;
        int[] oldLines = lines;
        upper = new long[oldLines.length * 2];
        lower = new long[oldLines.length * 2];
        lines = new int[oldLines.length * 2];
        size = 0;
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(oldUpper[i], oldLower[i], oldLines[i]);
            }
        }
    }

    /** The finisher of MurmurHash3: every bit of the input reaches every bit of the result. */
    private static long mixed(long hash) {
        long bits = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        bits = (bits ^ (bits >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return bits ^ (bits >>> 33);
    }
}
