package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.store.Database;

/** What the newest load of a provider replaced, kept so that the load can be taken back. */
final class ReplacedCharges {
    private static final int PAGE = 1_000;
    private static final String FIGURES = "opening, accrued, benefit, subsidy, recalculated, penalty, paid, closing";
    private static final String ACCOUNT =
            "number, folded_key, street, house, flat, address_key, payer, area, residents";
    private static final String LINE = "service, period, line, unit, tariff, quantity, " + FIGURES;

    private final Database database;
    private final Clock clock;

    ReplacedCharges(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Keeps what {@code load} has replaced of these accounts. */
    static void keep(JdbcClient client, List<Long> accounts, long load) {
        client.sql("insert into replaced_charge (load_id, provider, " + ACCOUNT + ", " + LINE + ")"
                        + " select :load, provider, " + ACCOUNT + ", " + LINE
                        + " from charge_row join account on account.id = charge_row.account_id"
                        + " where account.id in (:ids) and charge_row.load_id in (select id from register_load)"
                        + " and not exists (select 1 from in_force where in_force.kind = 'charges'"
                        + " and in_force.load_id = charge_row.load_id and in_force.period = charge_row.period)"
                        + " on conflict do nothing")
                .param("load", load)
                .param("ids", accounts)
                .update();
    }

    /** Forgets what earlier loads of the provider had replaced, a page of numbers a transaction. */
    static void forgetBefore(JdbcClient client, String provider, long load, Transactions transactions) {
        List<Long> earlier = client.sql("select distinct load_id from replaced_charge"
                        + " where load_id < :load and provider = :provider")
                .param("load", load)
                .param("provider", provider)
                .query((row, _) -> row.getLong(1))
                .list();
        for (long old : earlier) {
            List<String> page = numbers(client, provider, old);
            while (!page.isEmpty()) {
                String last = page.getLast();
                transactions.run(() -> client.sql("delete from replaced_charge"
                                + " where load_id = :load and provider = :provider and number <= :last")
                        .param("load", old)
                        .param("provider", provider)
                        .param("last", last)
                        .update());
                page = numbers(client, provider, old);
            }
        }
    }

    private static List<String> numbers(JdbcClient client, String provider, long load) {
        return client.sql("select number from replaced_charge where load_id = :load and provider = :provider"
                        + " order by number limit :page")
                .param("load", load)
                .param("provider", provider)
                .param("page", PAGE)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Writes what was replaced as a load of its own, and puts it in force in place of the one that is taken back. */
    void takeBack(LoadJournal.Entry taken, Load load, String sender, Form.Charges form, Transactions transactions) {
        ChargeWriter writer = new ChargeWriter(database, load, form, new Faults(form.id()), transactions);
        Set<String> periods = new TreeSet<>();
        int lines = 0;
        for (List<ChargeLine> page = page(taken.id(), null); !page.isEmpty(); page = page(taken.id(), page.getLast())) {
            for (ChargeLine line : page) {
                periods.add(line.period().toString());
                writer.add(line);
                lines++;
            }
        }
        writer.flush();
        int written = lines;
        database.writing().executeWithoutResult(_ -> {
            JdbcClient client = database.client();
            for (String period : periods) {
                client.sql("update in_force set load_id = :new where kind = 'charges' and load_id = :old"
                                + " and period = :period")
                        .param("new", load.id())
                        .param("old", taken.id())
                        .param("period", period)
                        .update();
            }
            client.sql("delete from in_force where kind = 'charges' and load_id = :old")
                    .param("old", taken.id())
                    .update();
            note(taken, load, sender, written);
        });
    }

    /** Payments add up: without this load they make what they made before. */
    void takeBackPayments(LoadJournal.Entry taken, Load load, String sender) {
        database.writing().executeWithoutResult(_ -> {
            JdbcClient client = database.client();
            client.sql("delete from payment_load where load_id = :old")
                    .param("old", taken.id())
                    .update();
            client.sql("delete from in_force where kind = 'payments' and load_id = :old")
                    .param("old", taken.id())
                    .update();
            client.sql("""
                insert into in_force (kind, provider, period, load_id)
                select 'payments', provider, period, max(load_id) from payment where not exists
                  (select 1 from in_force known where known.kind = 'payments'
                    and known.provider = payment.provider and known.period = payment.period)
                group by provider, period
                """).update();
            note(taken, load, sender, 0);
        });
    }

    /** Without a checksum: whatever is sent next is new. */
    private void note(LoadJournal.Entry taken, Load load, String sender, int lines) {
        database.client()
                .sql("insert into register_load"
                        + " (id, form, sha256, first_period, last_period, loaded_at, sender, line_count)"
                        + " values (:id, :form, '', :first, :last, :at, :sender, :lines)")
                .param("id", load.id())
                .param("form", taken.form())
                .param("first", taken.firstPeriod())
                .param("last", taken.lastPeriod())
                .param("at", clock.instant().toString())
                .param("sender", sender)
                .param("lines", lines)
                .update();
        database.client()
                .sql("update register_load set taken_back = :new where id = :old")
                .param("new", load.id())
                .param("old", taken.id())
                .update();
    }

    private List<ChargeLine> page(long load, @Nullable ChargeLine after) {
        var sql = database.client()
                .sql("select " + ACCOUNT + ", " + LINE + " from replaced_charge where load_id = :load"
                        + (after == null
                                ? ""
                                : " and (period > :period or (period = :period and (line > :line or (line = :line"
                                        + " and (number > :number or (number = :number and service > :service))))))")
                        + " order by period, line, number, service limit :page")
                .param("load", load)
                .param("page", PAGE);
        if (after != null) {
            sql = sql.param("period", after.period().toString())
                    .param("line", after.line())
                    .param("number", after.account())
                    .param("service", after.service());
        }
        return sql.query((row, _) -> line(row)).list();
    }

    private static ChargeLine line(ResultSet row) throws SQLException {
        Map<Figure, Money> sums = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sums.put(figure, new Money(row.getLong(figure.key())));
        }
        return new ChargeLine(
                row.getInt("line"),
                YearMonth.parse(row.getString("period")),
                row.getString("number"),
                new Address(
                        row.getString("street"),
                        row.getString("house"),
                        row.getString("flat"),
                        row.getString("address_key"),
                        row.getString("folded_key")),
                new PayerName(row.getString("payer")),
                decimal(row.getString("area")),
                row.getObject("residents") == null ? null : row.getInt("residents"),
                row.getString("service"),
                row.getString("unit"),
                decimal(row.getString("tariff")),
                decimal(row.getString("quantity")),
                Figures.of(sums));
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
