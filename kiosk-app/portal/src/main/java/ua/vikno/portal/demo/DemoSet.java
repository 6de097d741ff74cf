package ua.vikno.portal.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.store.Database;

/**
 * A set of registers of invented people, in the providers' own forms, by a city's published tariffs. Always the same for
 * the same city and month.
 */
public final class DemoSet {
    private static final YearMonth NEWEST = YearMonth.of(2026, 10);
    private static final int MONTHS = 8;
    private static final int DWELLINGS = 72;

    private final Catalogue catalogue;

    public DemoSet(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Writes {@code water.csv}, {@code heat.csv}, {@code waste.dbf} (those the city has tariffs for), payments.csv. */
    public void write(Path directory) throws IOException {
        DemoLedger ledger = new DemoLedger(catalogue, DWELLINGS, NEWEST.minusMonths(MONTHS - 1), NEWEST);
        DemoFiles.write(directory, ledger);
    }

    /** @param load takes what {@link #write} wrote; remembered as invented */
    public static void load(Database database, Runnable load) {
        InventedData invented = new InventedData(database);
        long before = invented.newestLoad();
        load.run();
        invented.markAfter(before);
    }

    /** @throws IllegalStateException when the database holds registers that no demonstration made */
    public static void refuseOthers(Database database) {
        if (!new InventedData(database).only()) {
            throw new IllegalStateException(
                    "a demonstration tells everybody's control code: it takes no registers but those"
                            + " it makes itself (--registers=demo) in a --database of its own, unless --registers-are-invented"
                            + " says that nobody lives there");
        }
    }
}
