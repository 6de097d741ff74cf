package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.RegisterSet;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

/** The command that lists what a portal was sent and takes the newest back, on SQLite; a subclass may choose another. */
class LoadsCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path directory;

    String emptyDatabase() throws Exception {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }

    @Test
    void loadsAreListedAndTheNewestIsTakenBackOnce() throws Exception {
        String address = emptyDatabase();
        String url = "--database=" + address;
        try (Database database = Database.open(address)) {
            new RegisterSet(Forms.builtIn(), StreetNames.NONE, database, Clock.systemUTC())
                    .load(RegistersCommandTest.sample(), Sending.of("command", Set.of()), _ -> {});
        }

        assertThat(run("loads", url)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allMatch(line -> line.contains("lines") && line.endsWith("from command"));
        Path events = directory.resolve("events");
        String journal = "--journal=" + events;
        assertThat(run("undo", url, journal, "--by=Олена")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("load 4 was taken back");
        assertThat(run("undo", "4", url, journal)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not the newest of its form");
        try (Stream<Path> files = Files.list(events)) {
            assertThat(files.filter(file -> file.toString().endsWith(".jsonl")))
                    .singleElement()
                    .satisfies(month -> assertThat(Files.readString(month))
                            .contains("\"event\":\"register-taken-back\"", "\"by\":\"Олена\"", "\"load\":4"));
        }
        assertThat(run("undo")).isEqualTo(2);
        assertThat(run("undo", "x", url, journal)).isEqualTo(2);
    }

    private int run(String... args) {
        return RegistersCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
