package ua.vikno.portal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        Database.open("jdbc:sqlite:" + directory.resolve("portal.db")).close();

        assertThat(run("backup", file, database)).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("0 rows of", "checked: " + file);
        assertThat(run("backup", file, database)).isEqualTo(1);
        assertThat(run("restore", file, database)).isZero();
        assertThat(run("restore", file + "x", database)).isEqualTo(1);
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
