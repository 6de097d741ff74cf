package ua.vikno.state.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.vikno.state.file.Reading.Damage;

class DurableFileTest {
    private static final int LIMIT = 16;

    @TempDir
    Path directory;

    private DurableFile file() {
        return new DurableFile(directory.resolve("file"), LIMIT);
    }

    @Test
    void whatWasWrittenLastIsReadAndNothingElseIsLeft() throws IOException {
        file().write("a longer text");
        file().write("short");

        assertThat(text(file().read())).isEqualTo("short");
        try (var names = Files.list(directory)) {
            assertThat(names).containsExactly(directory.resolve("file"));
        }
    }

    @Test
    void whoMayReadTheFileStaysSo() throws IOException {
        file().write("secret");
        Files.setPosixFilePermissions(directory.resolve("file"), PosixFilePermissions.fromString("rw-r-----"));
        Files.writeString(directory.resolve("file.new"), "left by a power cut, open to all");
        file().write("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("file"))))
                .isEqualTo("rw-r-----");
        assertThat(text(file().read())).isEqualTo("new");
    }

    @Test
    void secretFileIsItsOwnersFromItsFirstByteAndCanBeRemoved() throws IOException {
        DurableFile secret = DurableFile.secret(directory.resolve("secret"), 100);
        Path beside = Files.writeString(directory.resolve("secret.new"), "left by a power cut, open to all");
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
        secret.write("key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret.path())))
                .isEqualTo("rw-------");
        secret.delete();
        secret.delete();
        assertThat(secret.read()).isEqualTo(new Reading.Absent());
    }

    @Test
    void absentAndDamagedAreToldApart() throws IOException {
        assertThat(file().read()).isEqualTo(new Reading.Absent());
        assertThat(new DurableFile(directory.resolve("missing/file"), LIMIT).read())
                .isEqualTo(new Reading.Absent());

        Files.writeString(directory.resolve("file"), "x".repeat(LIMIT + 1));
        assertThat(damage(file().read())).isEqualTo(Damage.TOO_LARGE);

        Files.delete(directory.resolve("file"));
        Files.createDirectory(directory.resolve("file"));
        assertThat(damage(file().read())).isEqualTo(Damage.NOT_A_FILE);

        Files.delete(directory.resolve("file"));
        Files.createSymbolicLink(directory.resolve("file"), directory.resolve("nowhere"));
        assertThat(damage(file().read())).isEqualTo(Damage.NOT_A_FILE);
    }

    @Test
    void theLargestContentIsTakenAndOneByteMoreChangesNothing() throws IOException {
        file().write("x".repeat(LIMIT));
        assertThat(text(file().read())).hasSize(LIMIT);
        assertThatThrownBy(() -> file().write("x".repeat(LIMIT + 1))).isInstanceOf(IOException.class);
        assertThat(text(file().read())).hasSize(LIMIT);
    }

    @Test
    void whatAPowerCutLeftBesideIsReplaced() throws IOException {
        Files.writeString(directory.resolve("file.new"), "torn, and longer than the limit");
        file().write("whole");
        assertThat(text(file().read())).isEqualTo("whole");
        assertThat(directory.resolve("file.new")).doesNotExist();
    }

    enum Broken {
        WRITE,
        FORCE,
        RENAME
    }

    /** A disk that is full says so at any of them. */
    @ParameterizedTest
    @EnumSource
    void aDiskThatRefusesLeavesTheOldContentAndNoDraft(Broken where) throws IOException {
        file().write("old");
        DurableFile refused = new DurableFile(directory.resolve("file"), LIMIT, new Refusing(where));

        assertThatThrownBy(() -> refused.write("new"))
                .isInstanceOf(IOException.class)
                .hasMessage(where.name());
        assertThat(text(file().read())).isEqualTo("old");
        assertThat(directory.resolve("file.new")).doesNotExist();
    }

    @Test
    void aDirectoryThatIsNotThereIsNoPlaceForAFile() {
        assertThatThrownBy(() -> new DurableFile(directory.resolve("missing/file"), LIMIT).write("text"))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aDamagedFileIsPutAsideAndMakesRoom() throws IOException {
        Files.writeString(directory.resolve("file"), "damaged");
        assertThat(DamagedFile.setAside(directory.resolve("file")))
                .isEqualTo(directory.resolve("file.damaged"))
                .content()
                .isEqualTo("damaged");
        assertThat(file().read()).isEqualTo(new Reading.Absent());
    }

    @Test
    void directoriesAreMadeWithTheirParents() throws IOException {
        Directories.create(directory.resolve("a/b/c"));
        Directories.create(directory.resolve("a/b/c"));
        assertThat(directory.resolve("a/b/c")).isDirectory();
    }

    private static String text(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Whole.class);
        return ((Reading.Whole) reading).text();
    }

    private static Damage damage(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Damaged.class);
        return ((Reading.Damaged) reading).damage();
    }

    private record Refusing(Broken where) implements FileSystem {
        private static final Disk DISK = new Disk(false);

        @Override
        public void write(Path file, byte[] content) throws IOException {
            DISK.write(file, where == Broken.WRITE ? "n".getBytes(StandardCharsets.UTF_8) : content);
            refuse(Broken.WRITE);
        }

        @Override
        public void force(Path file) throws IOException {
            refuse(Broken.FORCE);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            refuse(Broken.RENAME);
        }

        @Override
        public void forceNames(Path directory) throws IOException {
            DISK.forceNames(directory);
        }

        @Override
        public void delete(Path file) throws IOException {
            DISK.delete(file);
        }

        private void refuse(Broken here) throws IOException {
            if (here == where) {
                throw new IOException(here.name());
            }
        }
    }
}
