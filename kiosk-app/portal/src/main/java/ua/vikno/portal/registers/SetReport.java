package ua.vikno.portal.registers;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Faults.Fault;
import ua.vikno.portal.store.Database;

/** What a portal says after a set was loaded, as JSON: dwellings in the order in which they were first seen. */
final class SetReport {
    private final Forms forms;
    private final Database database;

    SetReport(Forms forms, Database database) {
        this.forms = forms;
        this.database = database;
    }

    /** Closes nothing: {@code out} stays the caller's. */
    void write(List<FileReport> files, long millis, OutputStream out) {
        String period = database.client()
                .sql("select max(period) from in_force where kind = 'charges'")
                .query(String.class)
                .optional()
                .orElse(null);
        ObjectWriter writer = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
        try (JsonGenerator json = writer.createGenerator(new Unclosed(out))) {
            json.writeStartObject();
            json.writeStringProperty("period", period);
            json.writeStringProperty("total_due", due().toString());
            json.writeName("dwellings");
            json.writeStartObject();
            new DwellingReport(forms, database).write(json);
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

    /** Of each provider in the newest month that it has sent. */
    private Money due() {
        return new Money(database.client().sql("""
                    select coalesce(sum(charge.closing), 0) from charge
                    join account on account.id = charge.account_id
                    where account.dwelling_id is not null and charge.period = (
                      select max(period) from in_force where kind = 'charges' and provider = account.provider)
                    """).query(Long.class).single());
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
            json.writeStringProperty("word", file.word());
            json.writeNumberProperty("lines", file.lines());
            json.writeNumberProperty("fault_count", file.faultCount());
            json.writeNumberProperty("warning_count", file.warningCount());
            json.writeEndObject();
        }
        json.writeEndArray();
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
