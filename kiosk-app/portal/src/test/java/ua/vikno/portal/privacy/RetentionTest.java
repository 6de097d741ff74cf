package ua.vikno.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class RetentionTest {
    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    @BeforeEach
    void dwelling() {
        sql("insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer)"
                + " values (1, 's', 'h', '', 'k', 'k', 's', 'p')");
        sql("insert into account (id, provider, number, number_key, dwelling_id, street, house, flat, address_key,"
                + " folded_key, holds_ghe, payer) values (1, 'water', '1', '1', 1, 's', 'h', '', 'k', 'k', 0, 'p')");
    }

    @Test
    void whatIsOldGoesAndWhatIsYoungStays() {
        for (Duration age : List.of(Duration.ofDays(400), Duration.ofDays(3), Duration.ofMinutes(1))) {
            long at = clock.instant().minus(age).toEpochMilli();
            sql("insert into open_session (token_hash, kiosk, dwelling_id, level, expires_at, opened_at)" + " values ('"
                    + age + "', 'hall', 1, 'FACTOR', " + (at + 120_000) + ", " + at + ")");
            sql("insert into factor_guard (subject, failures, locked_until, failed_at) values ('" + age + "', 1, 0, "
                    + at + ")");
            sql("insert into call_count (counter, kiosk, forgotten_at) values ('" + age + "', 'hall', " + at + ")");
            sql("insert into idempotency (kiosk, operation, key, request_hash, result, made_at)"
                    + " values ('hall', 'bill', '" + age + "', 'h', 'r', " + at + ")");
            sql("insert into kiosk_hour (kiosk, hour, beats, worst, counts) values ('hall', " + at + ", 60, 0, '{}')");
            sql("insert into kiosk_heartbeat (kiosk, received_at, body, troubles) values ('" + age + "', " + at
                    + ", '{}', '')");
            sql("insert into kiosk_recording (id, kiosk, received_at, reason, length, body) values ('" + age
                    + "', 'hall', " + at + ", 'ASKED', 0, '')");
            sql("insert into kiosk_recording_wanted (kiosk, id, asked_at) values ('" + age + "', 'a', " + at + ")");
            sql("insert into bill (number, dwelling_id, period, issued_at, body)" + " values ('" + age
                    + "', 1, '2026-01', " + at + ", '{}')");
            sql(
                    "insert into registration (number, dwelling_id, name, name_key, pin_hash, slip_hash, consent, created_at, ends_at)"
                            + " values ('" + age.toDays() + "', 1, 'n', '" + age + "', 'p', '" + age + "', 'c', 'at', "
                            + (at + 60_000) + ")");
        }
        charged("2023-01", "2023-02", "2026-01");

        new Retention(embedded.database(), clock).keep();

        assertThat(count("open_session")).isEqualTo(1);
        assertThat(count("factor_guard")).isEqualTo(1);
        assertThat(count("call_count")).isEqualTo(1);
        assertThat(count("idempotency")).isEqualTo(1);
        assertThat(count("kiosk_hour")).isEqualTo(2);
        assertThat(count("kiosk_heartbeat")).isEqualTo(2);
        assertThat(count("kiosk_recording")).isEqualTo(2);
        assertThat(count("kiosk_recording_wanted")).isEqualTo(2);
        assertThat(count("bill")).isEqualTo(2);
        assertThat(count("registration")).isEqualTo(1);
        assertThat(periods()).containsExactly("2023-02", "2026-01");
        assertThat(new Retention(embedded.database(), clock).keep()).isEmpty();
    }

    @Test
    void whatARegisterReplacedAndWarnedOfGoesWithTime() {
        for (String month : List.of("2023-01", "2023-02")) {
            sql("insert into replaced_charge (load_id, provider, number, folded_key, street, house, flat, address_key,"
                    + " payer, service, period, line, opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing)"
                    + " values (1, 'water', '1', 'k', 's', 'h', '', 'k', 'p', 'cold-water', '" + month
                    + "', 1, 0, 0, 0, 0, 0, 0, 0, 0)");
        }
        int load = 1;
        for (Duration age : List.of(Duration.ofDays(366).plusSeconds(1), Duration.ofDays(366))) {
            sql("insert into register_load (id, form, sha256, first_period, last_period, loaded_at) values (" + load
                    + ", 'water', '" + load + "', '2026-01', '2026-01', '"
                    + clock.instant().minus(age) + "')");
            sql("insert into load_warning (load_id, seq, line, field, value, reason) values (" + load
                    + ", 0, 1, 'payer', 'p', 'two-payers')");
            load++;
        }

        new Retention(embedded.database(), clock).keep();

        assertThat(count("replaced_charge")).isEqualTo(1);
        assertThat(count("load_warning")).isEqualTo(1);
    }

    @Test
    void codesThatBillsWereKeptWithAreForgotten() {
        sql(
                "insert into bill (number, dwelling_id, period, issued_at, body) values ('1', 1, '2026-01', "
                        + clock.millis()
                        + ", '{\"number\":\"1\",\"controlCode\":\"123456\",\"barcode\":\"100000000001123456\",\"city\":\"x\"}')");

        new Retention(embedded.database(), clock).keep();

        assertThat(embedded.database()
                        .client()
                        .sql("select body from bill")
                        .query(String.class)
                        .single())
                .isEqualTo("{\"number\":\"1\",\"controlCode\":\"\",\"barcode\":\"\",\"city\":\"x\"}");
    }

    @Test
    void theNightBeginsAtThreeInTheCity() {
        NightlyRetention nightly = new NightlyRetention(new Retention(embedded.database(), clock), clock);

        // 12:00 in Kyiv: fifteen hours to go.
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-02-01T10:00:00Z"));
        assertThat(nightly.untilNight()).isEqualTo(Duration.ofHours(15));
        clock.move(Duration.ofHours(15));
        assertThat(nightly.untilNight()).isEqualTo(Duration.ofHours(24));
        nightly.close();
    }

    private void charged(String... periods) {
        for (String period : periods) {
            sql("insert into in_force (kind, provider, period, load_id) values ('charges', 'water', '" + period
                    + "', 1)");
            sql(
                    "insert into charge_row (load_id, account_id, service, period, line, opening, accrued, benefit, subsidy,"
                            + " recalculated, penalty, paid, closing) values (1, 1, 'w', '" + period
                            + "', 1, 0, 0, 0, 0, 0, 0, 0, 0)");
        }
    }

    private List<String> periods() {
        return embedded.database()
                .client()
                .sql("select period from charge order by period")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long count(String table) {
        return embedded.database()
                .client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private void sql(String statement) {
        embedded.database().client().sql(statement).update();
    }
}
