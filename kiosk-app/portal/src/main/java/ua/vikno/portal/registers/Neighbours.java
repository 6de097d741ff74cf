package ua.vikno.portal.registers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.registers.HouseholdRule.Stated;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;

/**
 * Accounts that nobody but their provider knows at their address, though others have sent registers: a list for whoever
 * looks for mistakes. The first hundred are compared with other addresses, each by one pass over the city.
 */
final class Neighbours {
    private final JdbcClient client;
    private final String provider;
    private final List<Stated> alone = new ArrayList<>();
    private int more;

    Neighbours(JdbcClient client, String provider) {
        this.client = client;
        this.provider = provider;
    }

    void add(List<Stated> accounts) {
        for (Stated account : accounts) {
            if (alone.size() < Faults.LISTED) {
                alone.add(account);
            } else {
                more++;
            }
        }
    }

    void warn(Faults warnings) {
        boolean others = client.sql("select provider from account where provider <> :provider limit 1")
                .param("provider", provider)
                .query(String.class)
                .optional()
                .isPresent();
        if (!others) {
            return;
        }
        for (Stated account : alone) {
            String place = account.address().street() + ", " + account.address().house();
            Optional<String> elsewhere = elsewhere(account);
            warnings.add(
                    0,
                    "",
                    account.number(),
                    elsewhere.isPresent()
                            ? Reason.SPLIT_ADDRESS.with(place + ", elsewhere " + elsewhere.get())
                            : Reason.UNMATCHED_DWELLING.with(place));
        }
        warnings.more(more);
    }

    /** Where the same payer has the same house and flat, or a flat that is written behind the house. */
    private Optional<String> elsewhere(Stated account) {
        return client
                .sql("""
                    select dwelling.street, dwelling.house, dwelling.payer from dwelling
                    where ((dwelling.house = :house and dwelling.flat = :flat)
                        or (:flat = '' and dwelling.house || '/' || dwelling.flat = :house)
                        or (dwelling.flat = '' and dwelling.house = :house || '/' || :flat))
                      and dwelling.place_key <> :place
                      and exists (select 1 from account where account.dwelling_id = dwelling.id)
                      and not exists (select 1 from account where account.dwelling_id = dwelling.id
                        and account.provider = :provider)
                    """)
                .param("house", account.address().house())
                .param("flat", account.address().flat())
                .param("place", account.address().foldedKey())
                .param("provider", provider)
                .query((row, _) -> new String[] {row.getString(1) + ", " + row.getString(2), row.getString(3)})
                .list()
                .stream()
                .filter(found -> new PayerName(found[1]).mayBe(account.payer()))
                .map(found -> found[0])
                .findFirst();
    }
}
