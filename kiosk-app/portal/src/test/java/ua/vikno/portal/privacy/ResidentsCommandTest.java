package ua.vikno.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
