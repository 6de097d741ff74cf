package ua.vikno.portal.registers;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts of one provider that have the numbers of one chunk of lines. */
final class AccountBook {
    private final Map<AccountIdentity, Known> known = new HashMap<>();
    private final Map<String, List<Known>> byNumber = new HashMap<>();

    /** An account, how it is described, and what this load has said of it so far. */
    static final class Known {
        final long id;
        final AccountRow row;
        /** The newest month of this load that describes it; null until this load names it. */
        @Nullable
        YearMonth newest;

        int firstLine;

        Known(long id, AccountRow row) {
            this.id = id;
            this.row = row;
        }
    }

    static AccountBook of(JdbcClient client, Load load, String provider, List<String> numbers) {
        AccountBook book = new AccountBook();
        Map<Long, Known> byId = new HashMap<>();
        client.sql("select id, number, folded_key, " + AccountRow.COLUMNS
                        + " from account where provider = :provider and number in (:numbers)")
                .param("provider", provider)
                .param("numbers", numbers)
                .query(row -> {
                    Known account = new Known(row.getLong(1), AccountRow.read(row, 4));
                    byId.put(account.id, account);
                    book.add(new AccountIdentity(row.getString(2), row.getString(3)), account);
                });
        if (!byId.isEmpty()) {
            client.sql("""
                select account_id, max(period), min(line) from charge_row
                where account_id in (:ids) and load_id = :load group by account_id
                """).param("ids", byId.keySet()).param("load", load.id()).query(row -> {
                Known account = byId.get(row.getLong(1));
                if (account != null) {
                    account.newest = YearMonth.parse(row.getString(2));
                    account.firstLine = row.getInt(3);
                }
            });
        }
        return book;
    }

    void add(AccountIdentity key, Known account) {
        known.put(key, account);
        byNumber.computeIfAbsent(key.number(), _ -> new ArrayList<>()).add(account);
    }

    @Nullable
    Known get(AccountIdentity key) {
        return known.get(key);
    }

    /** Another account of this number that this load names too; null when there is none. */
    @Nullable
    Known namesake(AccountIdentity key, Known account) {
        return byNumber.getOrDefault(key.number(), List.of()).stream()
                .filter(other -> other != account && other.newest != null)
                .findFirst()
                .orElse(null);
    }
}
