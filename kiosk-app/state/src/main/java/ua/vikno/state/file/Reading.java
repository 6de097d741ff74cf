package ua.vikno.state.file;

import java.nio.charset.StandardCharsets;

/** What came of reading a durable file. */
public sealed interface Reading {
    /** The file was never written, or it was deleted. */
    record Absent() implements Reading {}

    /** The whole content. */
    record Whole(byte[] bytes) implements Reading {
        /** The content as UTF-8; what is no UTF-8 becomes U+FFFD. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /**
     * Something is there that cannot be used.
     *
     * @param detail for the technician; holds nothing of the content
     */
    record Damaged(Damage damage, String detail) implements Reading {}

    /** Why a file cannot be used. */
    enum Damage {
        /** Larger than its limit, which no program of the kiosk writes. */
        TOO_LARGE,
        /** A directory, device or broken link has its name. */
        NOT_A_FILE,
        /** The disk, or its rights, refuse to give it. */
        UNREADABLE
    }
}
