package ua.vikno.kiosk.recorder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.vikno.state.file.DamagedFile;
import ua.vikno.state.file.Directories;

/**
 * The last lines, in a few files of a fixed size that take turns. A line is in the kernel's hands once it was appended, so that it
 * outlives the process however that ends; the disk is never waited for, and writes a page now and then. A power cut costs the
 * last half a minute, and perhaps tears a file: that is set aside, and its whole lines are kept. For one thread.
 */
final class FlightRing implements AutoCloseable {
    static final int FILES = 4;
    static final int BYTES = 48 * 1024;
    static final int LONGEST_LINE = 400;

    /** A number that grows, and words without a letter that is not ASCII. */
    private static final Pattern LINE = Pattern.compile("[1-9]\\d{0,14}( [!-~]{1,160}){1,20}");

    private final Path directory;
    private int current;
    private long size;
    private long next = 1;
    private String last = "";
    private FileChannel channel;

    /** As {@link FileChannel#write(ByteBuffer, long)}. */
    interface Sink {
        int write(ByteBuffer bytes, long at) throws IOException;
    }

    private record Numbered(long number, String line) {
        static Numbered of(String line) {
            return new Numbered(Long.parseLong(line.substring(0, line.indexOf(' '))), line);
        }
    }

    private FlightRing(Path directory) throws IOException {
        this.directory = directory;
        Directories.create(directory);
        for (int file = 0; file < FILES; file++) {
            Optional<Numbered> end = mended(file).reduce((_, later) -> later);
            if (end.isPresent() && end.get().number() >= next) {
                next = end.get().number() + 1;
                last = end.get().line();
                current = file;
            }
        }
        channel = FileChannel.open(file(current), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        size = channel.size();
    }

    /** Reads what the last process left. */
    static FlightRing open(Path directory) throws IOException {
        return new FlightRing(directory);
    }

    /** The last line that was there when it was opened, without its number; empty for none. */
    String last() {
        return last.substring(last.indexOf(' ') + 1);
    }

    /** @param words separated by single blanks */
    void append(String words) throws IOException {
        byte[] line = (next + " " + words + "\n").getBytes(StandardCharsets.US_ASCII);
        if (line.length > LONGEST_LINE || !LINE.matcher(next + " " + words).matches()) {
            throw new IllegalArgumentException("no line of a recorder");
        }
        if (size + line.length > BYTES) {
            turn();
        }
        try {
            write(channel::write, line, size);
            size += line.length;
            next++;
        } catch (IOException e) {
            channel.truncate(size);
            throw e;
        }
    }

    /** A disk that has room for half a line takes that half, and refuses the rest. */
    static void write(Sink sink, byte[] line, long at) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(line);
        while (rest.hasRemaining()) {
            sink.write(rest, at + rest.position());
        }
    }

    /** All whole lines, the oldest first. */
    String text() throws IOException {
        List<Numbered> lines = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            whole(bytes(file)).forEach(lines::add);
        }
        return lines.stream()
                .sorted(Comparator.comparingLong(Numbered::number))
                .map(each -> each.line() + "\n")
                .collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void turn() throws IOException {
        int following = (current + 1) % FILES;
        FileChannel opened = FileChannel.open(
                file(following),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        channel.close();
        channel = opened;
        current = following;
        size = 0;
    }

    /** The file's whole lines; where there is anything else in it, it is set aside and made anew of them. */
    private Stream<Numbered> mended(int file) throws IOException {
        if (Files.notExists(file(file), LinkOption.NOFOLLOW_LINKS)) {
            return Stream.empty();
        }
        boolean regular = Files.isRegularFile(file(file), LinkOption.NOFOLLOW_LINKS);
        byte[] bytes = regular ? bytes(file) : new byte[0];
        List<Numbered> lines = whole(bytes).toList();
        int good = lines.stream().mapToInt(each -> each.line().length() + 1).sum();
        if (!regular || good != bytes.length) {
            DamagedFile.setAside(file(file));
            Files.write(
                    file(file),
                    lines.stream().map(Numbered::line).toList(),
                    StandardCharsets.US_ASCII,
                    StandardOpenOption.CREATE_NEW);
        }
        return lines.stream();
    }

    private byte[] bytes(int file) throws IOException {
        if (!Files.isRegularFile(file(file), LinkOption.NOFOLLOW_LINKS)) {
            return new byte[0];
        }
        try (InputStream in = Files.newInputStream(file(file))) {
            return in.readNBytes(BYTES + 1);
        }
    }

    /** What a power cut tore off has no end. */
    private static Stream<Numbered> whole(byte[] bytes) {
        String text = new String(bytes, 0, Math.min(bytes.length, BYTES), StandardCharsets.ISO_8859_1);
        return text.substring(0, text.lastIndexOf('\n') + 1)
                .lines()
                .filter(line ->
                        line.length() < LONGEST_LINE && LINE.matcher(line).matches())
                .map(Numbered::of);
    }

    private Path file(int number) {
        return directory.resolve("ring." + number);
    }
}
