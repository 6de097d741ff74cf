package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.devices.testing.Needs;

/** Charges of residents outlive no command that looked at them, however it ended. */
@Tag(Needs.PEER)
class ScratchTest {
    private static final String CHARGES = "charges.db";

    @TempDir
    Path place;

    /** A command in the midst of its work: says where, and waits to be killed. */
    static final class Command {
        private Command() {}

        public static void main(String[] arguments) throws IOException {
            Scratch scratch = Scratch.in(Path.of(arguments[0]));
            Files.writeString(scratch.directory().resolve(CHARGES), "Щербань");
            new PrintStream(System.out, true, StandardCharsets.UTF_8).println(scratch.directory());
            var _ = System.in.read();
        }
    }

    private Process command() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Command.class.getName(),
                        place.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path said(Process command) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(command.getInputStream(), StandardCharsets.UTF_8));
        return Path.of(String.valueOf(lines.readLine()));
    }

    private static void kill(Process command) throws InterruptedException {
        assertThat(command.destroyForcibly().waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatAKilledCommandLeftIsGoneWithTheNextAndWhatALivingOneHasStays() throws Exception {
        Process killed = command();
        Path left = said(killed);
        kill(killed);
        assertThat(left.resolve(CHARGES)).exists();
        Process living = command();
        try {
            Path held = said(living);
            assertThat(left).doesNotExist();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held)))
                    .isEqualTo("rwx------");

            try (Scratch mine = Scratch.in(place)) {
                assertThat(mine.directory()).exists();
                assertThat(held.resolve(CHARGES)).exists();
            }
        } finally {
            kill(living);
        }
        Scratch.in(place).close();
        assertThat(place).isEmptyDirectory();
    }

    /** As after a command of somebody who is gone. */
    private Path left(Path where, String user) throws IOException {
        Path left = Files.createDirectories(where.resolve("vikno-registers-999999999-" + user));
        Files.writeString(left.resolve(CHARGES), "Щербань");
        return left;
    }

    @Test
    void ofAnotherUserNothingIsTouchedEvenByRoot() throws Exception {
        Path own = left(place, "own");
        Path others = left(place, "others");
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may give a directory to somebody else");
        Files.setOwner(
                others, place.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));

        Scratch.in(place).close();

        assertThat(own).doesNotExist();
        assertThat(others.resolve(CHARGES)).exists();
    }

    @Test
    void manyCommandsThatSweepTogetherAllRun() throws Exception {
        for (int i = 0; i < 200; i++) {
            left(place, "own" + i);
        }
        Callable<Void> sweeping = () -> {
            Scratch.in(place).close();
            return null;
        };
        try (ExecutorService commands = Executors.newFixedThreadPool(8)) {
            for (Future<Void> done : commands.invokeAll(Collections.nCopies(8, sweeping))) {
                done.get();
            }
        }

        assertThat(place).isEmptyDirectory();
    }

    @Test
    void thePlaceIsTheSessionsOwnWhereThereIsOne() {
        assertThat(Scratch.place(Map.of("XDG_RUNTIME_DIR", place.toString()))).isEqualTo(place);
        assertThat(Scratch.place(Map.of("XDG_RUNTIME_DIR", "/nowhere")))
                .isEqualTo(Path.of(System.getProperty("java.io.tmpdir")));
    }
}
