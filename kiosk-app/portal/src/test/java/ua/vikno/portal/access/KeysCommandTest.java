package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.store.MovedClock;

class KeysCommandTest {
    @TempDir
    Path directory;

    private final MovedClock clock = new MovedClock();
    private final List<Integer> read = new ArrayList<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aRunningPortalFollowsANewKeyASecondOneAndARevocation() throws Exception {
        String first = make("hall");
        Callers callers = new Callers(List.of(), new WatchedKeys(file(), clock, read::add), false);
        assertThat(callers.caller("Bearer hall." + first)).contains(new Caller("hall", null));

        String second = make("hall");
        String operators = make("water", "water");
        assertThat(callers.caller("Bearer hall." + second)).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(callers.caller("Bearer hall." + second)).contains(new Caller("hall", null));
        assertThat(callers.caller("Bearer hall." + first)).isPresent();
        assertThat(callers.caller("Bearer water." + operators)).contains(new Caller("water", "water"));
        assertThat(run("new", "hall")).isEqualTo(1);

        String hash = Secrets.sha256(first).substring(0, 8);
        assertThat(run("revoke", "hall", hash)).isZero();
        // A change that leaves the size alone is seen by its time; this file system may count it in whole seconds.
        Files.setLastModifiedTime(file().path(), FileTime.fromMillis(1_000));
        clock.move(Duration.ofSeconds(1));
        assertThat(callers.caller("Bearer hall." + first)).isEmpty();
        assertThat(callers.caller("Bearer hall." + second)).isPresent();
        assertThat(read).containsExactly(2, 2);
    }

    @Test
    void whoMadeAndEndedWhichKeyStandsInTheJournalOfThePortal() throws IOException {
        started();
        String hash = Secrets.sha256(make("hall", "--by=Олена К.")).substring(0, 8);
        make("water", "water");
        assertThat(run("list")).isZero();
        assertThat(run("revoke", "nobody", "00")).isEqualTo(1);
        assertThat(run("revoke", "hall", hash)).isZero();

        assertThat(events()).hasSize(3);
        assertThat(events().get(0)).contains("\"event\":\"key-made\"", "\"by\":\"Олена К.\"", "\"id\":\"hall\"", hash);
        assertThat(events().get(1)).contains("\"event\":\"key-made\"", "\"provider\":\"water\"");
        assertThat(events().get(2)).contains("\"event\":\"key-revoked\"", "\"id\":\"hall\"", hash);
        assertThat(text(err)).doesNotContain("not noted");
    }

    @Test
    void whatCannotBeNotedIsNotMadeAndBeforeTheFirstStartItIsSaidThatItIsNot() throws IOException {
        make("hall");
        assertThat(text(err)).contains("not noted in a journal");
        started();
        Files.createFile(directory.resolve("portal.db-events"));

        assertThat(run("new", "hall")).isEqualTo(2);
        assertThat(run("revoke", "hall")).isEqualTo(2);
        assertThat(file().read().byId()).containsOnlyKeys("hall");
        assertThat(file().entries()).hasSize(1);
    }

    private List<String> events() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("portal.db-events"))) {
            return Files.readAllLines(files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** A portal that was started has made its secret. */
    private void started() {
        try (Database database = Database.open(url())) {
            PortalSecret.of(database, Secrets.randomToken());
        }
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }

    @Test
    void theFileHoldsHashesOnlyAndIsItsOwnersAlone() throws Exception {
        String key = make("hall");

        assertThat(key).hasSize(43);
        assertThat(Files.readString(file().path())).isEqualTo("hall:" + Secrets.sha256(key) + "\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().path())))
                .isEqualTo("rw-------");
        assertThat(run("list")).isZero();
        assertThat(text(out))
                .endsWith("hall " + Secrets.sha256(key).substring(0, 8) + " kiosk\n")
                .doesNotContain("hall." + key);
    }

    @Test
    void aFileThatOthersMayChangeIsRefusedAndABrokenOneKeepsTheKeysOfBefore() throws Exception {
        String key = make("hall");
        Callers callers = new Callers(List.of(), new WatchedKeys(file(), clock, read::add), false);
        Files.writeString(file().path(), "nonsense\n");
        clock.move(Duration.ofSeconds(2));
        assertThat(callers.caller("Bearer hall." + key)).isPresent();

        Files.setPosixFilePermissions(file().path(), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertThat(run("list")).isEqualTo(2);
        assertThat(text(err)).contains("others may change it");
    }

    @Test
    void whatCannotBeIsRefusedWithoutATrace() {
        assertThat(run("new", "a b")).isEqualTo(1);
        assertThat(run("revoke", "nobody")).isEqualTo(2);
        assertThat(run("sing", "hall")).isEqualTo(2);
        assertThat(file().path()).doesNotExist();
        assertThat(Optional.of(text(out))).contains("");
    }

    private String make(String... words) {
        out.reset();
        assertThat(run(Stream.concat(Stream.of("new"), Stream.of(words)).toArray(String[]::new)))
                .isZero();
        return text(out).strip();
    }

    private int run(String... words) {
        List<String> args = Stream.of(
                        Stream.of("keys"),
                        Stream.of(words),
                        Stream.of("--keys-file=" + file().path(), "--database=" + url()))
                .flatMap(part -> part)
                .toList();
        return KeysCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private KeysFile file() {
        return new KeysFile(directory.resolve("keys"));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
