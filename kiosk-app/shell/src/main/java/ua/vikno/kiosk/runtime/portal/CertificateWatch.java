package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import ua.vikno.state.config.KioskConfig;

/** Looks whether the agent has renewed the kiosk's certificate; costs one call of the file system. */
final class CertificateWatch {
    private final boolean enrolled;
    private final Path file;
    private FileTime last;

    CertificateWatch(KioskConfig config) {
        enrolled = config.isEnrolled();
        file = config.state().identity().path();
        last = written();
    }

    /** Whether there is another one than at the call before. */
    synchronized boolean changed() {
        FileTime before = last;
        last = written();
        return !last.equals(before);
    }

    private FileTime written() {
        try {
            return enrolled
                    ? Files.readAttributes(file, BasicFileAttributes.class).lastModifiedTime()
                    : FileTime.fromMillis(0);
        } catch (IOException e) {
            // Whoever asks with no certificate is told by the portal.
            return FileTime.fromMillis(0);
        }
    }
}
