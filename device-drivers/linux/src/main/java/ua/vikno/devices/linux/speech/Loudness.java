package ua.vikno.devices.linux.speech;

/** Volume as a person turns it: equal steps sound equally far apart, 0 is silence, 100 what the synthesiser gives. */
final class Loudness {
    private static final int FULL = 1 << 15;
    /** From step 1 to step 100 in decibels; below it speech drowns in the noise of a hall. */
    private static final double RANGE = 40;

    private Loudness() {}

    /** Scales 16-bit little-endian samples in place. */
    static void apply(byte[] samples, int count, int volume) {
        int gain = gain(volume);
        if (gain == FULL) {
            return;
        }
        for (int i = 0; i + 1 < count; i += 2) {
            int sample = (samples[i] & 0xFF) | samples[i + 1] << 8;
            int scaled = sample * gain / FULL;
            samples[i] = (byte) scaled;
            samples[i + 1] = (byte) (scaled >> 8);
        }
    }

    private static int gain(int volume) {
        if (volume <= 0) {
            return 0;
        }
        double decibels = RANGE * (Math.min(volume, 100) - 100) / 99;
        return (int) Math.round(FULL * Math.pow(10, decibels / 20));
    }
}
