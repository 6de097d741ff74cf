package ua.vikno.devices.linux.speech.sound;

import java.io.IOException;

/** A place to play samples: 16 bit, little endian, mono. */
public interface Sink {
    /** Says how it is, by trying; may take up to a second. */
    Health probe();

    /** Something cheap to compare: when it changes, the sink wants to be probed again. */
    String fingerprint();

    Sound open(int sampleRate) throws IOException;

    /** One utterance on its way to the ear. Written by one thread; {@link #cut} comes from any. */
    interface Sound extends AutoCloseable {
        void write(byte[] samples, int count) throws IOException;

        /** What has been written is heard to its end, within a deadline. */
        @Override
        void close() throws IOException;

        /** Silence at once; does not block. */
        void cut();
    }
}
