package ua.vikno.portal.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Faults.Fault;
import ua.vikno.portal.store.Database;

/** What was loaded, by whom, and what was odd in it. */
public final class LoadJournal {
    private static final int LISTED = 100;
    /** Warnings name accounts: those of so many loads are kept. */
    private static final int KEPT = 200;

    private static final String COLUMNS = "id, form, sender, loaded_at, first_period, last_period, line_count,"
            + " warning_count, taken_back, sha256, (select count(*) from payment_load where load_id = register_load.id)";
    private static final RowMapper<Entry> ENTRY = (row, _) -> new Entry(
            row.getLong(1),
            row.getString(2),
            row.getString(3),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getLong(7),
            row.getLong(8),
            row.getObject(9) == null ? null : row.getLong(9),
            row.getString(10).isEmpty(),
            row.getLong(11) > 0);

    private final Database database;

    LoadJournal(Database database) {
        this.database = database;
    }

    /**
     * One register that was taken.
     *
     * @param at ISO 8601
     * @param takenBack the load that took it back; null while it counts
     * @param takesBack whether it is itself the taking back of another
     */
    public record Entry(
            long id,
            String form,
            String sender,
            String at,
            String firstPeriod,
            String lastPeriod,
            long lines,
            long warnings,
            @Nullable Long takenBack,
            boolean takesBack,
            boolean payments) {}

    /** Newest first, at most a hundred. */
    List<Entry> newest() {
        return database.client()
                .sql("select " + COLUMNS + " from register_load order by id desc limit :most")
                .param("most", LISTED)
                .query(ENTRY)
                .list();
    }

    Optional<Entry> entry(long load) {
        return database.client()
                .sql("select " + COLUMNS + " from register_load where id = :id")
                .param("id", load)
                .query(ENTRY)
                .optional();
    }

    /** Only the newest of its form, and only once: what stood before the one before it is not kept. */
    boolean mayBeTakenBack(Entry entry) {
        return entry.takenBack() == null
                && !entry.takesBack()
                && database.client()
                                .sql("select max(id) from register_load where form = :form")
                                .param("form", entry.form())
                                .query(Long.class)
                                .single()
                        == entry.id();
    }

    void keep(long load, Faults warnings) {
        List<Fault> first = warnings.first();
        database.writing().executeWithoutResult(_ -> {
            database.client()
                    .sql("update register_load set warning_count = :count where id = :id")
                    .param("count", warnings.count())
                    .param("id", load)
                    .update();
            database.client()
                    .sql("delete from load_warning where load_id = :id or load_id < :oldest")
                    .param("id", load)
                    .param("oldest", load - KEPT)
                    .update();
            for (int i = 0; i < first.size(); i++) {
                Fault warning = first.get(i);
                database.client()
                        .sql("insert into load_warning (load_id, seq, line, field, value, reason)"
                                + " values (:id, :seq, :line, :field, :value, :reason)")
                        .param("id", load)
                        .param("seq", i)
                        .param("line", warning.line())
                        .param("field", shortened(warning.field(), 200))
                        .param("value", shortened(warning.value(), 100))
                        .param("reason", shortened(warning.reason(), 700))
                        .update();
            }
        });
    }

    List<Fault> warnings(long load) {
        String form = entry(load).map(Entry::form).orElse("");
        return database.client()
                .sql("select line, field, value, reason from load_warning where load_id = :id order by seq")
                .param("id", load)
                .query((row, _) -> new Fault(form, row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    /** How often each reason is among the first hundred, without what may be personal. */
    static Map<String, Long> byReason(Faults warnings) {
        return warnings.first().stream()
                .collect(Collectors.groupingBy(
                        warning -> warning.reason().replaceFirst(":.*", ""), TreeMap::new, Collectors.counting()));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
