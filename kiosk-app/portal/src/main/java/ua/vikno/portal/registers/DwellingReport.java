package ua.vikno.portal.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.store.FigureColumns;

/** Writes every dwelling with its lines, one after the other as the database gives them: a city does not fit in memory. */
final class DwellingReport {
    private static final int FIRST_FIGURE = 13;

    private final Forms forms;
    private final Database database;

    DwellingReport(Forms forms, Database database) {
        this.forms = forms;
        this.database = database;
    }

    void write(JsonGenerator json) {
        Map<String, String> newest = newestOfEach();
        Entry[] open = new Entry[1];
        database.batches().query("""
            select dwelling.id, dwelling.street, dwelling.house, dwelling.flat, dwelling.payer,
              account.provider, account.number, charge.service, charge.period, charge.tariff,
              charge.quantity, charge.unit,
            """ + FigureColumns.NAMES + ", charge.line, dwelling.address_key" + """
             from dwelling join account on account.dwelling_id = dwelling.id
            join charge on charge.account_id = account.id
            order by dwelling.id
            """, row -> {
            Entry entry = open[0];
            if (entry == null || entry.id() != row.getLong(1)) {
                if (entry != null) {
                    entry.write(json, newest);
                }
                entry = new Entry(row.getLong(1), key(row), row.getString(5), new ArrayList<>());
                open[0] = entry;
            }
            entry.lines().add(shown(row));
        });
        if (open[0] != null) {
            open[0].write(json, newest);
        }
    }

    /** Street, house and flat, and what tells households of one address apart. */
    private static String key(ResultSet row) throws SQLException {
        String key = row.getString(2) + "|" + row.getString(3) + "|" + row.getString(4);
        String[] parts = row.getString("address_key").split("\\|", 4);
        return parts.length < 4 ? key : key + "|" + parts[3];
    }

    private Map<String, String> newestOfEach() {
        Map<String, String> newest = new HashMap<>();
        database.client()
                .sql("select provider, max(period) from in_force where kind = 'charges' group by provider")
                .query(row -> {
                    newest.put(row.getString(1), row.getString(2));
                });
        return newest;
    }

    private Shown shown(ResultSet row) throws SQLException {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        Figures figures = FigureColumns.read(row, FIRST_FIGURE);
        for (Figure figure : Figure.values()) {
            texts.put(figure.key(), figure.of(figures).toString());
        }
        texts.put("tariff", row.getString(10));
        texts.put("quantity", row.getString(11));
        texts.put("unit", row.getString(12));
        return new Shown(
                row.getString(9),
                forms.rank(row.getString(6)),
                row.getInt(FIRST_FIGURE + FigureColumns.COUNT),
                row.getString(6),
                row.getString(8),
                row.getString(7),
                figures.closing(),
                texts);
    }

    private record Shown(
            String period,
            int rank,
            int at,
            String provider,
            String service,
            String account,
            Money closing,
            Map<String, @Nullable String> texts) {}

    private record Entry(long id, String key, String payer, List<Shown> lines) {
        Money due(Map<String, String> newest) {
            Money due = Money.ZERO;
            for (Shown line : lines) {
                due = line.period().equals(newest.get(line.provider())) ? due.plus(line.closing()) : due;
            }
            return due;
        }

        void write(JsonGenerator json, Map<String, String> newest) {
            lines.sort(Comparator.comparing(Shown::period)
                    .thenComparingInt(Shown::rank)
                    .thenComparingInt(Shown::at));
            json.writeName(key);
            json.writeStartObject();
            json.writeStringProperty("payer", payer);
            json.writeStringProperty("due", due(newest).toString());
            json.writeName("lines");
            json.writeStartArray();
            for (Shown line : lines) {
                json.writeStartObject();
                json.writeStringProperty("period", line.period());
                json.writeStringProperty("provider", line.provider());
                json.writeStringProperty("service", line.service());
                json.writeStringProperty("account", line.account());
                line.texts().forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }
}
