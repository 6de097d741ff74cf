package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.store.Database;

class NoticeCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final String UNTIL = "--until=2026-11-27T18:00";

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Instant now = NOW;

    @BeforeEach
    void portal() {
        Database.open(url()).close();
    }

    @Test
    void aNoticeIsSetInKyivsTimeChangedListedAndEnded() {
        assertThat(run("set", "works", UNTIL, "--uk=Ремонт", "--en=Works", "--hu=Javítás"))
                .isZero();
        assertThat(said(out)).isEqualTo("works  all kiosks  2026-11-27 12:00 to 2026-11-27 18:00  Ремонт\n");

        assertThat(run("set", "works", UNTIL, "--uk=Ремонт", "--en=Works", "--stops"))
                .isZero();
        assertThat(said(out)).contains("stops service", "(no hu: Ukrainian is shown)");
        assertThat(run("list")).isZero();
        assertThat(said(out).lines()).hasSize(1);

        assertThat(run("end", "works")).isZero();
        assertThat(run("end", "works")).isEqualTo(1);
        said(out);
        assertThat(run("list")).isZero();
        assertThat(said(out)).isEqualTo("no notice is set\n");
    }

    @Test
    void whoSetsAndEndsOneIsNoted() throws IOException {
        run("set", "works", UNTIL, "--uk=Ремонт", "--stops", "--by=olena");
        run("end", "works", "--by=olena");

        try (Stream<Path> files = Files.list(directory.resolve("portal.db-events"))) {
            String lines = Files.readString(files.findFirst().orElseThrow());
            assertThat(lines).contains("\"notice-set\"", "\"by\":\"olena\"", "\"stops\":true", "\"notice-ended\"");
        }
    }

    @Test
    void aNoticeIsGoneAtItsEnd() {
        run("set", "works", UNTIL, "--uk=Ремонт");
        said(out);
        now = Instant.parse("2026-11-27T16:00:00Z");

        assertThat(run("list")).isZero();
        assertThat(said(out)).isEqualTo("no notice is set\n");
    }

    @Test
    void aKioskIsOneThatHasAKey() throws IOException {
        Path keys = Files.createFile(
                directory.resolve("keys"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(keys, "hall:" + "0".repeat(64) + "\nwaterworks:" + "1".repeat(64) + ":water\n");

        assertThat(run("set", "works", UNTIL, "--uk=Ремонт", "--kiosk=hall", "--keys-file=" + keys))
                .isZero();
        assertThat(said(out)).contains("kiosk hall");
        assertThat(run("set", "works", UNTIL, "--uk=Ремонт", "--kiosk=waterworks", "--keys-file=" + keys))
                .isEqualTo(1);
        assertThat(said(err)).isEqualTo("refused: kiosk “waterworks” is no kiosk that has a key\n");
        assertThat(run("set", "works", UNTIL, "--uk=Ремонт", "--kiosk=hall")).isEqualTo(2);
        assertThat(said(err)).contains("--keys-file");
    }

    @Test
    void whatCannotBeShownIsRefusedWithASentence() {
        assertThat(run("set", "works", UNTIL)).isEqualTo(1);
        assertThat(said(err)).isEqualTo("refused: text.uk is missing\n");
        assertThat(run("set", "works", UNTIL, "--uk=<b>Ремонт</b>")).isEqualTo(1);
        assertThat(said(err)).contains("holds markup: write plain words");
        assertThat(run("set", "works", UNTIL, "--uk=" + "Р".repeat(81))).isEqualTo(1);
        assertThat(said(err)).contains("is longer than 80 characters");
        assertThat(run("set", "works", UNTIL, "--uk=" + "Р".repeat(80))).isZero();
        assertThat(run("set", "works", "--from=2026-11-27T18:00", UNTIL, "--uk=Ремонт"))
                .isEqualTo(1);
        assertThat(said(err)).contains("is not after the beginning");
        assertThat(run("set", "works", "--until=2026-11-27T11:59", "--from=2026-11-26T00:00", "--uk=Ремонт"))
                .isEqualTo(1);
        assertThat(said(err)).contains("is over already");
        assertThat(run("set", "works", "--until=завтра", "--uk=Ремонт")).isEqualTo(2);
        assertThat(said(err)).contains("not a time, such as 2026-11-30T14:00: завтра");
        assertThat(run("set", "works", "--untill=2026-11-27T18:00", "--uk=Ремонт"))
                .isEqualTo(2);
    }

    @Test
    void twentyOneAreTooManyAndOneOfThemCanBeChanged() {
        assertThat(IntStream.range(0, 20).map(i -> run("set", "n" + i, UNTIL, "--uk=Ремонт")))
                .containsOnly(0);
        assertThat(run("set", "n20", UNTIL, "--uk=Ремонт")).isEqualTo(1);
        assertThat(said(err)).isEqualTo("refused: 20 notices are set already: end one first\n");
        assertThat(run("set", "n7", UNTIL, "--uk=Ремонт триває")).isZero();
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }

    private int run(String... words) {
        List<String> args = new ArrayList<>(List.of("notice"));
        args.addAll(List.of(words));
        args.add("--database=" + url());
        return NoticeCommand.run(
                args,
                Clock.fixed(now, ZoneOffset.UTC),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static String said(ByteArrayOutputStream stream) {
        String said = stream.toString(StandardCharsets.UTF_8);
        stream.reset();
        return said;
    }
}
