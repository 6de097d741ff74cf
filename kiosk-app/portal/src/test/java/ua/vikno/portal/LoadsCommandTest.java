package ua.vikno.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.RegisterSet;
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
                    .load(RegistersCommandTest.sample(), _ -> {});
        }

        assertThat(run("loads", url)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .hasSize(4)
                .allMatch(line -> line.contains("lines") && line.endsWith("from command"));
        assertThat(run("undo", url)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("load 4 was taken back");
        assertThat(run("undo", "4", url)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not the newest of its form");
        assertThat(run("undo")).isEqualTo(2);
        assertThat(run("undo", "x", url)).isEqualTo(2);
    }

    private int run(String... args) {
        return RegistersCommand.run(
                List.of(args),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
