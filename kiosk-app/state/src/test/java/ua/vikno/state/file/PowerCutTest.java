package ua.vikno.state.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Power cuts after every operation of 200 replacements, each with every disk that it may leave; {@code ./vikno powercut}
 * does the same to a real ext4.
 */
class PowerCutTest {
    private static final Path DIRECTORY = Path.of("/state");
    private static final Path FILE = DIRECTORY.resolve("file");
    private static final int MANY = 200;
    /** Every operation that is never forced doubles the disks that may be left. */
    private static final int FEW = 3;

    private static final int LARGEST = 9_000;
    private static final int CUTS_WANTED = 1_000;

    /** A writer that forgets something; the harness must notice. */
    enum Forgetful {
        CONTENT_NOT_FORCED,
        NAMES_NOT_FORCED,
        NOTHING_FORCED,
        IN_PLACE
    }

    private int acknowledged;
    private byte[] before = {};
    private byte[] coming = {};
    private int cuts;
    private int bad;

    @Test
    void everyCutLeavesTheOldContentOrTheNewOne() throws IOException {
        CrashingFileSystem disk = new CrashingFileSystem(this::cut);
        replace(MANY, new DurableFile(FILE, LARGEST, disk)::write);

        assertThat(cuts).isGreaterThan(CUTS_WANTED);
        assertThat(bad).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aWriterThatForgetsSomethingIsFoundOut(Forgetful writer) throws IOException {
        CrashingFileSystem disk = new CrashingFileSystem(this::cut);
        replace(
                FEW,
                writer == Forgetful.IN_PLACE
                        ? content -> inPlace(disk, content)
                        : new DurableFile(FILE, LARGEST, forgetting(disk, writer))::write);

        assertThat(bad).isPositive();
    }

    private interface Writer {
        void write(byte[] content) throws IOException;
    }

    private void replace(int times, Writer file) throws IOException {
        Random random = new Random(20_261_126);
        for (int generation = 1; generation <= times; generation++) {
            coming = content(generation, random);
            file.write(coming);
            before = coming;
            acknowledged = generation;
        }
    }

    private static byte[] content(int generation, Random random) {
        byte[] content = new byte[random.nextInt(100, LARGEST)];
        random.nextBytes(content);
        byte[] head = ("generation " + generation + "\n").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }

    /** Before the first replacement has ended there may be no file. */
    private void cut(CrashingFileSystem.Disk left) {
        cuts++;
        byte[] found = left.files().get("file");
        boolean good = found == null
                ? acknowledged == 0
                : Arrays.equals(found, coming) || (acknowledged > 0 && Arrays.equals(found, before));
        bad += good ? 0 : 1;
    }

    private static void inPlace(FileSystem disk, byte[] content) throws IOException {
        disk.write(FILE, content);
        disk.force(FILE);
        disk.forceNames(DIRECTORY);
    }

    private static FileSystem forgetting(FileSystem disk, Forgetful what) {
        return new FileSystem() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                disk.write(file, content);
            }

            @Override
            public void force(Path file) throws IOException {
                if (what == Forgetful.NAMES_NOT_FORCED) {
                    disk.force(file);
                }
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
                disk.rename(from, to);
            }

            @Override
            public void forceNames(Path directory) throws IOException {
                if (what == Forgetful.CONTENT_NOT_FORCED) {
                    disk.forceNames(directory);
                }
            }

            @Override
            public void delete(Path file) throws IOException {
                disk.delete(file);
            }
        };
    }
}
