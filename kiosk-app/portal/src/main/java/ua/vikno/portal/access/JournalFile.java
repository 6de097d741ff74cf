package ua.vikno.portal.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of one portal's journal in a directory of its own, one a month, {@code 2026-11.jsonl}; kept for 12 months,
 * 1 GiB at most each. Not forced to the disk: a power cut may cost the last seconds.
 */
record JournalFile(Path directory) {
    private static final int MONTHS = 12;
    private static final long LARGEST = 1L << 30;
    private static final int TAIL = 8 << 10;
    private static final String END = ".jsonl";

    /** Makes the directory, which only the portal's user may enter, and lets go what is too old. */
    static JournalFile open(Path directory, Instant now) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            JournalFile journal = new JournalFile(directory);
            String first = month(now).minusMonths(MONTHS) + END;
            for (Path old : journal.files()) {
                if (old.getFileName().toString().compareTo(first) < 0) {
                    Files.delete(old);
                }
            }
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException("journal: " + directory + " cannot be used", e);
        }
    }

    /** The oldest first. */
    List<Path> files() {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches("\\d{4}-\\d{2}\\.jsonl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the last line; empty when there is none. */
    String lastChain() {
        List<Path> files = files();
        if (files.isEmpty()) {
            return "";
        }
        try (FileChannel file = FileChannel.open(files.getLast(), StandardOpenOption.READ)) {
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(TAIL, file.size()));
            file.read(tail, file.size() - tail.capacity());
            String[] lines = new String(tail.array(), StandardCharsets.UTF_8).split("\n", -1);
            for (int i = lines.length - 1; i >= 0; i--) {
                var link = JournalChain.apart(lines[i]);
                if (link.isPresent()) {
                    return link.get().chain();
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("journal: cannot be read", e);
        }
    }

    /** @return false when it could not be written, or not as a whole */
    boolean append(Instant now, String line) {
        Path path = directory.resolve(month(now) + END);
        Set<StandardOpenOption> options = EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
        try (FileChannel file = FileChannel.open(
                path, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            long size = file.size();
            if (size + bytes.remaining() > LARGEST) {
                return false;
            }
            file.write(bytes);
            return !bytes.hasRemaining();
        } catch (IOException e) {
            return false;
        }
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atOffset(ZoneOffset.UTC));
    }
}
