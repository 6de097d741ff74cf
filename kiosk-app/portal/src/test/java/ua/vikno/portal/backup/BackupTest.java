package ua.vikno.portal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ua.vikno.portal.backup.Outcome.Done;
import ua.vikno.portal.backup.Outcome.Reason;
import ua.vikno.portal.backup.Outcome.Refused;
import ua.vikno.portal.store.Database;

class BackupTest {
    @TempDir
    Path directory;

    private String portal = "";
    private String other = "";
    private Path file = Path.of("");

    @BeforeEach
    void fill() {
        portal = "jdbc:sqlite:" + directory.resolve("portal.db");
        other = "jdbc:sqlite:" + directory.resolve("other.db");
        file = directory.resolve("portal.backup");
        Filled.fill(portal);
    }

    @Test
    void everythingComesBackIntoAnEmptyDatabaseWhileThePortalGoesOn() throws Exception {
        var before = Filled.content(portal);
        try (Database running = Database.open(portal)) {
            assertThat(backup()).isEqualTo(new Done(before.size(), 7));
            running.client().sql("delete from setting").update();
        }

        assertThat(Restore.into(other, file, false, _ -> {})).isEqualTo(new Done(before.size(), 7));
        Database.open(other).close();
        assertThat(Filled.content(other)).isEqualTo(before);
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        backup();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsThereIsNeitherOverwrittenNorMade() throws Exception {
        Files.writeString(file, "mine");

        assertThat(backup()).isEqualTo(new Refused(Reason.FILE_EXISTS));
        assertThat(file).hasContent("mine");
        assertThat(Backup.write(other, directory.resolve("new"), Clock.systemUTC(), () -> {}))
                .isEqualTo(new Refused(Reason.NO_PORTAL));
        assertThat(directory.resolve("other.db")).doesNotExist();
        assertThat(directory.resolve("new")).doesNotExist();
    }

    @Test
    void damagedFileChangesNothing() throws Exception {
        backup();
        byte[] bytes = Files.readAllBytes(file);
        Path half = Files.write(directory.resolve("half"), Arrays.copyOf(bytes, bytes.length / 2));
        Path changed = Files.write(directory.resolve("changed"), bytes);
        Path lacking = Files.write(directory.resolve("lacking"), bytes);
        try (FileSystem zip = FileSystems.newFileSystem(changed)) {
            Files.writeString(zip.getPath("setting.jsonl"), "[\"secret\",\"forged\"]\n");
        }
        try (FileSystem zip = FileSystems.newFileSystem(lacking)) {
            Files.delete(zip.getPath("registration.jsonl"));
        }

        for (Path damaged : List.of(half, changed, lacking, directory.resolve("none"))) {
            assertThat(Restore.into(portal, damaged, true, _ -> {}))
                    .as(damaged.toString())
                    .isEqualTo(new Refused(Reason.DAMAGED));
        }
        assertThat(Filled.content(portal).get("setting")).containsExactly("[\"secret\",\"geheim\"]");
    }

    @Test
    void databaseThatHoldsSomethingIsReplacedOnlyWhenToldSo() throws Exception {
        backup();
        change("update setting set value = 'later'");

        assertThat(Restore.into(portal, file, false, _ -> {})).isEqualTo(new Refused(Reason.NOT_EMPTY));
        assertThat(Filled.content(portal).get("setting")).containsExactly("[\"secret\",\"later\"]");
        assertThat(Restore.into(portal, file, true, _ -> {})).isInstanceOf(Done.class);
        assertThat(Filled.content(portal).get("setting")).containsExactly("[\"secret\",\"geheim\"]");
    }

    @Test
    void databaseOfARunningPortalIsLeftAlone() throws Exception {
        backup();
        try (Database running = Database.open(portal)) {
            running.client().sql("update setting set value = 'later'").update();

            assertThat(Restore.into(portal, file, true, _ -> {})).isEqualTo(new Refused(Reason.IN_USE));
            running.client().sql("update setting set value = 'still there'").update();
        }
        assertThat(Filled.content(portal).get("setting")).containsExactly("[\"secret\",\"still there\"]");
    }

    @Test
    void backupOfAnOlderSchemaIsBroughtToTheNewest() throws Exception {
        DriverManagerDataSource old = new DriverManagerDataSource(other);
        Database.migrations(old).target("2").load().migrate();
        Filled.fill(JdbcClient.create(old), "visit");
        Backup.write(other, file, Clock.systemUTC(), () -> {});

        assertThat(Restore.into(portal, file, true, _ -> {})).isInstanceOf(Done.class);
        assertThat(Filled.content(portal).get("open_session")).hasSize(1);
        assertThat(Filled.content(portal)).doesNotContainKey("visit");
    }

    @Test
    void backupOfANewerPortalIsRefused() throws Exception {
        change("insert into flyway_schema_history (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) values (99, '99', 'later', 'SQL', 'V99', 'x', 1, 1)");
        backup();

        assertThat(Restore.into(other, file, true, _ -> {})).isEqualTo(new Refused(Reason.NEWER));
    }

    private Outcome backup() throws SQLException, IOException {
        return Backup.write(portal, file, Clock.systemUTC(), () -> {});
    }

    private void change(String statement) {
        JdbcClient.create(new DriverManagerDataSource(portal)).sql(statement).update();
    }
}
