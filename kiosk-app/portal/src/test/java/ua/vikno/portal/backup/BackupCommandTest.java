package ua.vikno.portal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.store.Database;

class BackupCommandTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void saysWhatItDidAndWhyItDidNot() {
        String database = "--database=jdbc:sqlite:" + directory.resolve("portal.db");
        String file = directory.resolve("file").toString();
        assertThat(run("backup", file, database)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("holds no portal");
        started();

        assertThat(run("backup", file, database)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("1 rows of", "checked: " + file);
        assertThat(run("backup", file, database)).isEqualTo(1);
        assertThat(run("restore", file, database)).isEqualTo(1);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("--replace");
        assertThat(run("restore", file, database, "--replace")).isZero();
        assertThat(run("restore", file + "x", database)).isEqualTo(1);
    }

    @Test
    void whoTookACopyAndWhoPutOneInPlaceStandsInTheJournalOfThePortal() throws IOException {
        started();
        String file = directory.resolve("file").toString();
        assertThat(run("backup", file, database("portal"), "--by=Олена К.")).isZero();
        assertThat(run("restore", file, database("portal"))).isEqualTo(1);
        assertThat(run("restore", file, database("portal"), "--replace")).isZero();
        assertThat(run("restore", file, database("other"))).isZero();

        assertThat(events("portal")).hasSize(2);
        assertThat(events("portal").getFirst())
                .contains("\"event\":\"backup-written\"", "\"by\":\"Олена К.\"", "\"file\":\"" + file + "\"");
        assertThat(events("portal").getLast()).contains("\"event\":\"backup-restored\"", "\"replaces\":true");
        assertThat(events("other"))
                .singleElement()
                .asString()
                .contains("\"event\":\"backup-restored\"", "\"replaces\":false");
        // The chain hangs on the secret that the restored portal has, so that the portal goes on with it.
        assertThat(run("backup", file + "2", database("other"))).isZero();
        assertThat(events("other")).hasSize(2);
    }

    @Test
    void whatCannotBeNotedIsNeitherCopiedNorReplaced() throws Exception {
        started();
        Path file = directory.resolve("file");
        assertThat(run("backup", file.toString(), database("portal"))).isZero();
        Path journal = Files.createFile(directory.resolve("full"));

        assertThat(run("backup", file + "2", database("portal"), "--journal=" + journal))
                .isEqualTo(2);
        assertThat(file.resolveSibling("file2")).doesNotExist();
        assertThat(run("restore", file.toString(), database("other"), "--journal=" + journal))
                .isEqualTo(2);
        assertThat(Filled.content("jdbc:sqlite:" + directory.resolve("other.db")))
                .isEmpty();
    }

    @Test
    void aBackupOfAnotherPortalIsNotPutBesideThisOnesJournal() throws IOException {
        started();
        String file = directory.resolve("file").toString();
        assertThat(run("backup", file, database("portal"))).isZero();
        assertThat(run("backup", file + "2", database("portal"))).isZero();
        setting("another-secret-of-43-characters-in-base64url");

        assertThat(run("restore", file, database("portal"), "--replace")).isZero();
        setting("B".repeat(43));
        assertThat(run("backup", file + "3", database("portal"))).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("secret: not the one of");
    }

    private List<String> events(String name) throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve(name + ".db-events"))) {
            return Files.readAllLines(files.filter(path -> path.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    /** A portal that was started has made its secret. */
    private void started() {
        Database.open("jdbc:sqlite:" + directory.resolve("portal.db")).close();
        setting("A".repeat(43));
    }

    private void setting(String secret) {
        try (Database database = Database.open("jdbc:sqlite:" + directory.resolve("portal.db"))) {
            database.client()
                    .sql("insert into setting (name, value) values ('secret', :value)"
                            + " on conflict (name) do update set value = :value")
                    .param("value", secret)
                    .update();
        }
    }

    private String database(String name) {
        return "--database=jdbc:sqlite:" + directory.resolve(name + ".db");
    }

    @Test
    void misuseIsExplained() {
        for (List<String> wrong : List.of(
                List.of("backup"),
                List.of("restore"),
                List.of("backup", "a", "b"),
                List.of("backup", "--force"),
                List.of("backup", "a", "--replace"),
                List.of("erase", "a"))) {
            assertThat(run(wrong.toArray(String[]::new))).as(wrong.toString()).isEqualTo(2);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("usage: vikno portal backup FILE");
        assertThat(run("backup", "--help")).isZero();
        assertThat(run("backup", "x", "--database=jdbc:postgresql://127.0.0.1:1/none?connectTimeout=2"))
                .isEqualTo(2);
    }

    private int run(String... args) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return BackupCommand.run(List.of(args), out, out);
    }
}
