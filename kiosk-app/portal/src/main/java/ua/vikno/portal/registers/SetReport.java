package ua.vikno.portal.registers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.fault.Fault;
import ua.vikno.portal.registers.fault.Faults;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

/** What a portal says after a set was loaded, as JSON: dwellings in the order in which they were first seen. */
public final class SetReport {
    private static final List<String> FIGURES =
            List.of("closing", "accrued", "opening", "benefit", "subsidy", "recalculated", "penalty", "paid");

    private final Forms forms;
    private final Database database;

    public SetReport(Forms forms, Database database) {
        this.forms = forms;
        this.database = database;
    }

    /** Closes nothing: {@code out} stays the caller's. */
    public void write(List<FileReport> files, long millis, OutputStream out) {
        String period = database.client()
                .sql("select max(period) from charge")
                .query(String.class)
                .optional()
                .orElse(null);
        Map<Long, Entry> dwellings = dwellings();
        ObjectWriter writer = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        try (JsonGenerator json = writer.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("period", period);
            Money total = Money.ZERO;
            for (Entry entry : dwellings.values()) {
                total = total.plus(entry.due(period));
            }
            json.writeStringProperty("total_due", total.toString());
            json.writeName("dwellings");
            json.writeStartObject();
            dwellings.values().forEach(entry -> entry.write(json, period));
            json.writeEndObject();
            faults(json, "faults", files.stream().map(FileReport::faults).toList());
            json.writeNumberProperty(
                    "fault_count",
                    files.stream().mapToInt(FileReport::faultCount).sum());
            faults(json, "warnings", files.stream().map(FileReport::warnings).toList());
            json.writeNumberProperty(
                    "warning_count",
                    files.stream().mapToInt(FileReport::warningCount).sum());
            outcomes(json, files);
            json.writeNumberProperty("seconds", BigDecimal.valueOf(millis, 3));
            json.writeEndObject();
        }
    }

    private Map<Long, Entry> dwellings() {
        Map<Long, Entry> dwellings = new LinkedHashMap<>();
        database.batches().query("""
            select dwelling.id, dwelling.street, dwelling.house, dwelling.flat, dwelling.payer,
              account.provider, account.number, charge.service, charge.period, charge.line,
              charge.closing, charge.accrued, charge.opening, charge.benefit, charge.subsidy,
              charge.recalculated, charge.penalty, charge.paid,
              charge.tariff, charge.quantity, charge.unit
            from dwelling join account on account.dwelling_id = dwelling.id
            join charge on charge.account_id = account.id
            order by dwelling.id
            """, row -> {
            String key = row.getString(2) + "|" + row.getString(3) + "|" + row.getString(4);
            String payer = row.getString(5);
            Map<String, String> figures = new LinkedHashMap<>();
            for (int i = 0; i < FIGURES.size(); i++) {
                figures.put(FIGURES.get(i), new Money(row.getLong(11 + i)).toString());
            }
            figures.put("tariff", row.getString(19));
            figures.put("quantity", row.getString(20));
            figures.put("unit", row.getString(21));
            dwellings
                    .computeIfAbsent(row.getLong(1), _ -> new Entry(key, payer, new ArrayList<>()))
                    .lines()
                    .add(new Shown(
                            row.getString(9),
                            forms.rank(row.getString(6)),
                            row.getInt(10),
                            row.getString(6),
                            row.getString(8),
                            row.getString(7),
                            new Money(row.getLong(11)),
                            figures));
        });
        return dwellings;
    }

    /** At most a hundred in all, shared fairly, so that every faulty file is heard of. */
    private static void faults(JsonGenerator json, String name, List<List<Fault>> perFile) {
        List<List<Fault>> faulty = perFile.stream().filter(f -> !f.isEmpty()).toList();
        json.writeName(name);
        json.writeStartArray();
        int left = Faults.LISTED;
        for (int i = 0; i < faulty.size(); i++) {
            List<Fault> faults = faulty.get(i);
            int others = faulty.size() - i - 1;
            int rest = faulty.subList(i + 1, faulty.size()).stream()
                    .mapToInt(List::size)
                    .sum();
            int share = Math.max(left - rest, left / (others + 1));
            for (Fault fault : faults.subList(0, Math.min(share, faults.size()))) {
                json.writeStartObject();
                json.writeStringProperty("file", fault.file());
                json.writeNumberProperty("line", fault.line());
                json.writeStringProperty("field", fault.field());
                json.writeStringProperty("value", fault.value());
                json.writeStringProperty("reason", fault.reason());
                json.writeEndObject();
                left--;
            }
        }
        json.writeEndArray();
    }

    private static void outcomes(JsonGenerator json, List<FileReport> files) {
        json.writeName("files");
        json.writeStartArray();
        for (FileReport file : files) {
            json.writeStartObject();
            json.writeStringProperty("file", file.file());
            json.writeStringProperty("form", file.form());
            json.writeStringProperty("outcome", file.outcome().name().toLowerCase(Locale.ROOT));
            json.writeNumberProperty("lines", file.lines());
            json.writeNumberProperty("fault_count", file.faultCount());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private record Shown(
            String period,
            int rank,
            int at,
            String provider,
            String service,
            String account,
            Money closing,
            Map<String, String> figures) {}

    private record Entry(String key, String payer, List<Shown> lines) {
        Money due(@Nullable String period) {
            Money due = Money.ZERO;
            for (Shown line : lines) {
                due = line.period().equals(period) ? due.plus(line.closing()) : due;
            }
            return due;
        }

        void write(JsonGenerator json, @Nullable String period) {
            lines.sort(Comparator.comparing(Shown::period)
                    .thenComparingInt(Shown::rank)
                    .thenComparingInt(Shown::at));
            json.writeName(key);
            json.writeStartObject();
            json.writeStringProperty("payer", payer);
            json.writeStringProperty("due", due(period).toString());
            json.writeName("lines");
            json.writeStartArray();
            for (Shown line : lines) {
                json.writeStartObject();
                json.writeStringProperty("period", line.period());
                json.writeStringProperty("provider", line.provider());
                json.writeStringProperty("service", line.service());
                json.writeStringProperty("account", line.account());
                line.figures().forEach(json::writeStringProperty);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The generator's end is not the end of the caller's stream. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int start, int length) throws IOException {
            out.write(bytes, start, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
