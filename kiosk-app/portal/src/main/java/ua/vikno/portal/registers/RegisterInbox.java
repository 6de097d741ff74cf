package ua.vikno.portal.registers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.table.Content;
import ua.vikno.portal.registers.table.Faults.Fault;

/**
 * Where registers that are sent lie while they are read: a directory that only the portal may enter, one file at a time.
 * The file is deleted whatever becomes of it; what a portal left that was killed is deleted at the next start.
 */
public final class RegisterInbox {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterInbox.class);
    private static final String PREFIX = "register-";

    private final Path directory;
    private final RegisterImporter importer;
    private final Semaphore place = new Semaphore(1);

    RegisterInbox(Path directory, RegisterImporter importer) {
        this.directory = directory;
        this.importer = importer;
    }

    /** Judges a file by the form its headings tell, before it is taken. */
    public interface Gate {
        /** Throws what the sender is to be told. */
        void check(Optional<Form> form);
    }

    /**
     * @param name what the sender calls the file
     * @return empty while another register is being taken; {@code body} has not been read then
     * @throws IOException when the sender ends early, or there is no room for the file
     */
    public Optional<FileReport> take(String name, InputStream body, Sending sending, Gate gate) throws IOException {
        if (!place.tryAcquire()) {
            return Optional.empty();
        }
        try {
            Path file = newFile();
            try {
                Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
                RegisterFile register = new RegisterFile(name, Content.of(file));
                Optional<Form> form = importer.formOf(register);
                gate.check(form);
                return Optional.of(importer.take(register, form, sending));
            } finally {
                Files.deleteIfExists(file);
            }
        } finally {
            place.release();
        }
    }

    /** The loads that were taken, newest first. */
    public List<LoadJournal.Entry> loads() {
        return importer.journal().newest();
    }

    /** What was odd in a load, at most a hundred. */
    public List<Fault> warnings(long load) {
        return importer.journal().warnings(load);
    }

    /** Takes the newest load of its form back, once; {@code REFUSED} for any other. */
    public FileReport.Outcome takeBack(long load, String sender) throws IOException {
        return importer.takeBack(load, sender);
    }

    private Path newFile() throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.createTempFile(directory, PREFIX + ProcessHandle.current().pid() + "-", "");
    }

    /** Deletes what portals left behind that no longer run. */
    public void clean() {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> left = files.filter(RegisterInbox::isLeft).toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
                LOG.warn("deleted a register that was being received when a portal ended");
            }
        } catch (IOException e) {
            LOG.warn("cannot clean {}: {}", directory, e.toString());
        }
    }

    private static boolean isLeft(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(PREFIX)) {
            return false;
        }
        String pid = name.substring(PREFIX.length()).split("-", 2)[0];
        return !pid.matches("\\d{1,18}")
                || ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty()
                || Long.parseLong(pid) == ProcessHandle.current().pid();
    }
}
