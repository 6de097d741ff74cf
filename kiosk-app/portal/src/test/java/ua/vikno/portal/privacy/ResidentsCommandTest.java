package ua.vikno.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.store.Database;

class ResidentsCommandTest {
    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private Database database;

    @BeforeEach
    void resident() {
        database = Database.open(url());
        sql("insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer)"
                + " values (1, 'вул. Соборна', '5', '1', 'k', 'k', 's', 'Бойко Ірина')");
        sql("insert into registration (number, dwelling_id, name, name_key, phone, email, pin_hash, slip_hash, consent,"
                + " created_at, ends_at) values ('12345674', 1, 'Олена Бойко', 'оленабойко', '+380501234567', 'o@example.org',"
                + " 'the-pin-hash', 'the-slip-hash', '1', '2026-01-01T00:00:00Z', 1)");
        sql("insert into open_session (token_hash, kiosk, dwelling_id, level, expires_at, registration)"
                + " values ('t', 'hall', 1, 'SLIP', 1, '12345674')");
        sql("insert into bill (number, dwelling_id, period, issued_at, body) values ('1', 1, '2026-01', 1, '{}')");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aResidentIsFoundByWhatShesKnownBy() {
        for (String text : List.of("12345674", "бойко", "+380501234567", "o@example.org")) {
            assertThat(run("find", text)).as(text).isZero();
            assertThat(said()).contains("12345674  Олена Бойко  вул. Соборна, 5, 1");
        }
        assertThat(run("find", "нікого")).isEqualTo(1);
        assertThat(run("find", "%")).isEqualTo(1);
    }

    @Test
    void allThatIsKnownIsToldAndNoHashOfASecret() {
        assertThat(run("export", "12345674")).isZero();

        assertThat(said())
                .contains(
                        "+380501234567",
                        "o@example.org",
                        "вул. Соборна",
                        "\"bills\"",
                        "\"charges\"",
                        "\"payments\"",
                        "\"replacedCharges\"")
                .doesNotContain("the-pin-hash", "the-slip-hash");
        assertThat(run("export", "nobody")).isEqualTo(1);
    }

    @Test
    void aMistypedDatabaseIsToldAndNotMade() {
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        Path none = directory.resolve("none.db");

        assertThat(ResidentsCommand.run(
                        List.of("residents", "erase", "12345674", "--database=jdbc:sqlite:" + none), to, to))
                .isEqualTo(2);
        assertThat(said()).contains("no such file").doesNotContain("no such resident");
        assertThat(none).doesNotExist();
    }

    @Test
    void erasedIsErased() {
        assertThat(run("erase", "12345674")).isZero();
        assertThat(rows("registration")).isZero();
        assertThat(rows("open_session")).isZero();
        assertThat(rows("bill")).isOne();
        assertThat(run("erase", "12345674")).isEqualTo(1);
    }

    @Test
    void billsGoWhenAskedTo() {
        assertThat(run("erase", "12345674", "--with-bills")).isZero();
        assertThat(rows("bill")).isZero();
    }

    @Test
    void theCounterLetsACabinetStay() {
        assertThat(run("confirm", "12345674")).isZero();
        assertThat(database.client()
                        .sql("select count(*) from registration where ends_at is null and slip_until > 1")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(run("confirm", "nobody")).isEqualTo(1);
        assertThat(run("sing", "x")).isEqualTo(2);
    }

    @Test
    void whoSawAndChangedWhatStandsInTheJournalOfThePortal() throws IOException {
        assertThat(run("find", "бойко", "--by=Олена К.")).isZero();
        assertThat(run("export", "12345674")).isZero();
        assertThat(run("confirm", "12345674")).isZero();
        assertThat(run("erase", "12345674")).isZero();
        assertThat(run("export", "nobody")).isEqualTo(1);

        assertThat(events())
                .extracting(line -> line.replaceAll(".*\"event\":\"([^\"]*)\".*", "$1"))
                .containsExactly(
                        "residents-searched",
                        "resident-found",
                        "resident-exported",
                        "resident-confirmed",
                        "resident-erased",
                        "residents-searched");
        assertThat(events().get(1))
                .matches(
                        "\\{\"at\":\"[^\"]*\",\"event\":\"resident-found\",\"caller\":\"command\",\"subject\":\"[\\w-]{16}\","
                                + "\"by\":\"Олена К.\",\"cabinet\":\"[\\w-]{16}\",\"user\":\"[^\"]+\",\"chain\":\"[\\w-]{43}\"}");
        assertThat(events().get(2)).matches(".*\"by\":\"[^\"]+\".*");
        assertThat(String.join("", events())).doesNotContain("12345674", "Бойко", "бойко", "+380", "example");
    }

    @Test
    void whatCannotBeNotedIsNeitherShownNorDone() throws IOException {
        Path journal = directory.resolve("full");
        Files.createDirectory(journal);
        for (int month = 1; month <= 12; month++) {
            Files.createDirectory(journal.resolve(
                    "%d-%02d.jsonl".formatted(Year.now(ZoneOffset.UTC).getValue(), month)));
        }

        for (String what : List.of("find", "export", "erase", "confirm")) {
            assertThat(run(what, "12345674", "--journal=" + journal)).as(what).isEqualTo(2);
            assertThat(said()).contains("nothing was done").doesNotContain("Бойко");
        }
        assertThat(rows("registration")).isOne();
    }

    @Test
    void aJournalOfAnotherSecretIsNotGoneOnWith() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "A".repeat(43));
        assertThat(run("find", "бойко", "--secret-file=" + secret)).isZero();

        assertThat(run("find", "бойко")).isEqualTo(2);
        assertThat(said()).contains("--secret-file").doesNotContain("Бойко");
        assertThat(run("find", "бойко", "--by=a\nb", "--secret-file=" + secret)).isEqualTo(2);
    }

    private List<String> events() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("portal.db-events"))) {
            Path month = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            return Files.readAllLines(month);
        }
    }

    private int run(String... words) {
        out.reset();
        List<String> args = new ArrayList<>(List.of("residents"));
        args.addAll(List.of(words));
        args.add("--database=" + url());
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        return ResidentsCommand.run(args, to, to);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String url() {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }

    private long rows(String table) {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void sql(String statement) {
        database.client().sql(statement).update();
    }
}
