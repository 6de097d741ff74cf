package ua.vikno.devices.linux.speech;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** A WAV file, heard by a program. */
record Recorded(ByteBuffer bytes) {
    private static final int HEADER = 44;

    static Recorded of(Path file) throws IOException {
        return new Recorded(ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN));
    }

    long millis() {
        return 1000L * bytes.getInt(40) / bytes.getInt(28);
    }

    int loudest() {
        return loudestAfter(HEADER);
    }

    /** @param offset in the file */
    int loudestAfter(int offset) {
        int loudest = 0;
        for (int at = Math.max(HEADER, offset) & ~1; at + 1 < bytes.limit(); at += 2) {
            loudest = Math.max(loudest, Math.abs(bytes.getShort(at)));
        }
        return loudest;
    }
}
