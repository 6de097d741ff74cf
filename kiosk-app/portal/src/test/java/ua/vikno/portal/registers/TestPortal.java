package ua.vikno.portal.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Content;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.store.EmptyPortal;

/** An importer on a database of its own. */
public record TestPortal(Database database, RegisterImporter importer) implements AutoCloseable {

    public static TestPortal in(Path directory) {
        return on(EmptyPortal.in(directory));
    }

    /** @param url of an empty database */
    static TestPortal on(String url) {
        Database database = Database.open(url);
        Clock clock = Clock.fixed(Instant.parse("2026-02-01T08:00:00Z"), ZoneOffset.UTC);
        return new TestPortal(
                database, new RegisterImporter(Forms.builtIn(), StreetNames.NONE, database, clock, Pace.ALONE));
    }

    public FileReport take(String file, byte[] content) {
        try {
            RegisterFile register = new RegisterFile(file, Content.of(content));
            return importer.take(register, importer.formOf(register), Sending.ofInvented("test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes files of one of the cases that were once taken wrongly, in this order: {@code lagging-provider, water.csv}. */
    public List<FileReport> takeCase(String name, String... files) {
        List<FileReport> reports = new ArrayList<>();
        for (String file : files) {
            reports.add(take(file, bytesOfCase(name, file)));
        }
        return reports;
    }

    /** As an operator sends it, who may hold a word for it. */
    FileReport send(String file, byte[] content, String word) {
        try {
            RegisterFile register = new RegisterFile(file, Content.of(content));
            return importer.take(register, importer.formOf(register), Sending.of("operator", Set.of(word)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytesOfCase(String name, String file) {
        String resource = "/cases/" + name + "/" + file;
        try (InputStream in = Objects.requireNonNull(TestPortal.class.getResourceAsStream(resource), resource)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    FileReport take(String file) {
        return take(file, Sample.bytes(file));
    }

    public long count(String table) {
        return database.client()
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Everything that registers left, without the log of loads. */
    public List<Row> content() {
        return database.client()
                .sql("""
                    select account.provider, account.number, account.payer as said, dwelling.street, dwelling.house,
                      dwelling.flat, dwelling.payer, charge.service, charge.period, charge.closing, charge.paid
                    from charge join account on account.id = charge.account_id
                    left join dwelling on dwelling.id = account.dwelling_id
                    order by account.provider, account.number, charge.period, charge.service
                    """)
                .query((row, _) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        String.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(3) + row.getString(6) + row.getString(7) + row.getString(8) + row.getString(9)
                                + row.getLong(10) + "/" + row.getLong(11)))
                .list();
    }

    public List<String> dwellings() {
        return database.client()
                .sql("""
                    select distinct dwelling.id, dwelling.street, dwelling.house, dwelling.flat from dwelling
                    join account on account.dwelling_id = dwelling.id order by dwelling.id
                    """)
                .query((row, _) -> row.getString(2) + "|" + row.getString(3) + "|" + row.getString(4))
                .list();
    }

    public record Row(String provider, String number, String street, String house, String rest) {}

    @Override
    public void close() {
        database.close();
    }
}
