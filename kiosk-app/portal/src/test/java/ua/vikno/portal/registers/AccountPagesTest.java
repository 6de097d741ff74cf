package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.store.Database;

class AccountPagesTest {
    @TempDir
    Path directory;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open("jdbc:sqlite:" + directory.resolve("portal.db"));
        database.writing().executeWithoutResult(_ -> {
            for (long id = 1; id <= 250; id++) {
                add(id, id % 10 == 0 ? "heat" : "water", "N" + (1000 - id / 2), "street|" + id);
            }
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachAccountOfTheProviderIsMetOnceThoughPagesAreDeletedOnTheWay() {
        List<Long> met = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();

        new AccountPages(database.client(), "water", () -> 100).each(ids -> {
            met.addAll(ids);
            sizes.add(ids.size());
            database.client()
                    .sql("delete from account where id in (:ids)")
                    .param("ids", ids)
                    .update();
        });

        assertThat(met)
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, 250)
                        .filter(id -> id % 10 != 0)
                        .boxed()
                        .toList());
        assertThat(sizes).containsExactly(100, 100, 25);
    }

    /** In a city of 300,000 dwellings there are 3,000 pages. */
    @Test
    void theNextPageIsFoundByTheIndexWithoutALookAtTheOtherAccounts() {
        assertThat(database.client()
                        .sql("explain query plan " + AccountPages.QUERY)
                        .param("provider", "water")
                        .param("number", "N900")
                        .param("fold", "street|1")
                        .param("page", 100)
                        .query((row, _) -> row.getString("detail"))
                        .list())
                .singleElement()
                .asString()
                .contains("(provider=? AND (number,folded_key)>(?,?))");
    }

    private void add(long id, String provider, String number, String address) {
        database.client()
                .sql(
                        "insert into account (id, provider, number, number_key, street, house, flat, address_key, folded_key,"
                                + " holds_ghe, payer) values (:id, :provider, :number, :number, 's', 'h', '', :address, :address, 0, 'p')")
                .param("id", id)
                .param("provider", provider)
                .param("number", number)
                .param("address", address)
                .update();
    }
}
