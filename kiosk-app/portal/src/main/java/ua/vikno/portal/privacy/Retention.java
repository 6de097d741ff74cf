package ua.vikno.portal.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.RowMapper;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.store.Database;

/**
 * How long what is kept about people is kept, and the letting go of what is older. Written in short transactions, so that no
 * visitor waits for it. The table in kiosk-app/docs/portal.md says the same in words.
 */
final class Retention {
    /** Limitation of claims: three years (Civil Code of Ukraine, article 257). */
    static final int MONTHS_OF_CHARGES = 36;

    static final Duration BILL = Duration.ofDays(366);
    static final Duration WARNING = Duration.ofDays(366);
    static final Duration IDEMPOTENCY_KEY = Duration.ofDays(2);
    static final Duration COUNT = Duration.ofDays(1);
    static final Duration WRONG_FACTOR = Duration.ofHours(1);
    static final Duration SESSION = Duration.ofHours(8);
    static final Duration KIOSK = Duration.ofDays(30);
    static final Duration RECORDING = Duration.ofDays(30);

    private static final RowMapper<String> TEXT = (row, _) -> row.getString(1);
    private static final int AT_ONCE = 500;
    private static final Pattern CODES = Pattern.compile("\"(controlCode|barcode)\":\"[0-9]+\"");

    private final Database database;
    private final Clock clock;

    Retention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @return what was let go, with how many rows; nothing for what was young enough */
    Map<String, Integer> keep() {
        Instant now = clock.instant();
        Map<String, Integer> gone = new LinkedHashMap<>();
        gone.put(
                "sessions",
                delete("open_session where expires_at < :before", now)
                        + delete("open_session where opened_at < :before", now.minus(SESSION)));
        gone.put(
                "wrong factors",
                delete("factor_guard where failed_at < :before and locked_until < :before", now.minus(WRONG_FACTOR)));
        gone.put(
                "administrators' sessions and tries",
                delete("administrator_session where opened_at < :before", now.minus(COUNT))
                        + delete("administrator_try where failed_at < :before", now.minus(COUNT))
                        + delete("administrator_challenge where ended_at < :before", now));
        gone.put("counts", delete("call_count where forgotten_at < :before", now.minus(COUNT)));
        gone.put("request keys", delete("idempotency where made_at < :before", now.minus(IDEMPOTENCY_KEY)));
        gone.put(
                "hours of kiosks",
                delete("kiosk_hour where hour < :before", now.minus(KIOSK))
                        + delete("kiosk_heartbeat where received_at < :before", now.minus(KIOSK)));
        gone.put(
                "recordings of kiosks",
                delete("kiosk_recording where received_at < :before", now.minus(RECORDING))
                        + delete("kiosk_recording_wanted where asked_at < :before", now.minus(RECORDING)));
        gone.put("ended cabinets", delete("registration where ends_at < :before", now));
        gone.put("bills", delete("bill where issued_at < :before", now.minus(BILL)));
        gone.put(
                "bills of trial visits",
                delete("bill where dwelling_id = " + Trials.DWELLING + " and issued_at < :before", now.minus(COUNT)));
        gone.put("codes in bills", forgetCodes());
        String first = YearMonth.from(now.atOffset(ZoneOffset.UTC))
                .minusMonths(MONTHS_OF_CHARGES)
                .toString();
        gone.put("charges", deleteByMonth("charge_row", first));
        gone.put("payments", deleteByMonth("payment_row", first));
        gone.put("replaced charges", deleteByMonth("replaced_charge", first));
        gone.put(
                "warnings of loads",
                database.client()
                        .sql("delete from load_warning where load_id in"
                                + " (select id from register_load where loaded_at < :before)")
                        .param("before", now.minus(WARNING).toString())
                        .update());
        deleteByMonth("in_force", first);
        gone.values().removeIf(rows -> rows == 0);
        return gone;
    }

    private int delete(String what, Instant before) {
        return database.client()
                .sql("delete from " + what)
                .param("before", before.toEpochMilli())
                .update();
    }

    /** Month by month, and within a month some accounts at a time. */
    private int deleteByMonth(String table, String first) {
        int gone = 0;
        List<String> months = database.client()
                .sql("select distinct period from " + table + " where period < :first")
                .param("first", first)
                .query(TEXT)
                .list();
        for (String month : months) {
            gone += table.equals("charge_row")
                    ? deleteSlowly(month)
                    : database.client()
                            .sql("delete from " + table + " where period = :month")
                            .param("month", month)
                            .update();
        }
        return gone;
    }

    private int deleteSlowly(String month) {
        int gone = 0;
        List<Long> accounts = database.client()
                .sql("select distinct account_id from charge_row where period = :month order by account_id")
                .param("month", month)
                .query((row, _) -> row.getLong(1))
                .list();
        for (int i = 0; i < accounts.size(); i += AT_ONCE) {
            gone += database.client()
                    .sql("delete from charge_row where period = :month and account_id between :from and :to")
                    .param("month", month)
                    .param("from", accounts.get(i))
                    .param("to", accounts.get(Math.min(i + AT_ONCE, accounts.size()) - 1))
                    .update();
        }
        return gone;
    }

    /** Bills were kept with their codes once. */
    private int forgetCodes() {
        List<String> numbers = database.client()
                .sql(
                        "select number from bill where body like '%\"controlCode\":\"_%\"%' and body not like '%\"controlCode\":\"\"%'")
                .query(TEXT)
                .list();
        for (String number : numbers) {
            String body = database.client()
                    .sql("select body from bill where number = :number")
                    .param("number", number)
                    .query(String.class)
                    .single();
            database.client()
                    .sql("update bill set body = :body where number = :number")
                    .param("body", CODES.matcher(body).replaceAll("\"$1\":\"\""))
                    .param("number", number)
                    .update();
        }
        return numbers.size();
    }
}
