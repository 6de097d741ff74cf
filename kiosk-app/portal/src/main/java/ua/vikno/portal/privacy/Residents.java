package ua.vikno.portal.privacy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.store.Database;

/** What the portal knows about one registered resident: found, told as a whole, erased; and what the counter decides. */
record Residents(Database database, Clock clock) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration SLIP = Duration.ofDays(548);
    private static final String NUMBER = "number";

    /** Cabinets by number, part of a name, telephone or e-mail; at most 100. */
    List<Map<String, @Nullable Object>> find(String text) {
        String key = text.toLowerCase(Locale.of("uk")).replaceAll("[^\\p{L}]", "");
        return rows(
                "select registration.number, dwelling_id, name, street, house, flat, created_at, ends_at from registration"
                        + " join dwelling on dwelling.id = dwelling_id"
                        + " where registration.number = :text or phone = :text or email = :text"
                        + " or (:key <> '' and name_key like :part) order by name_key limit 100",
                Map.of("text", text.strip(), "key", key, "part", "%" + key + "%"));
    }

    /** Whose cabinet it is; empty when there is none. */
    Optional<Long> dwelling(String number) {
        return database.client()
                .sql("select dwelling_id from registration where number = :number")
                .param(NUMBER, number)
                .query(Long.class)
                .optional();
    }

    /** Everything about a cabinet and its dwelling as JSON; no hash of a secret is in it. */
    Optional<String> export(String number) {
        Map<String, Object> hers = Map.of(NUMBER, number);
        List<Map<String, @Nullable Object>> cabinet = rows(
                "select number, name, phone, email, consent, consent_language, consent_sha256, created_at, ends_at, slip_until, payer, seen_at"
                        + " from registration where number = :number",
                hers);
        if (cabinet.isEmpty()) {
            return Optional.empty();
        }
        String dwelling = "(select dwelling_id from registration where number = :number)";
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("exportedAt", clock.instant().toString());
        all.put("cabinet", cabinet.getFirst());
        all.put("dwelling", rows("select street, house, flat, payer from dwelling where id = " + dwelling, hers));
        all.put(
                "accounts",
                rows(
                        "select provider, number, payer, area, residents from account where dwelling_id = " + dwelling,
                        hers));
        all.put(
                "charges",
                rows(
                        "select account.provider, account.number, charge.service, charge.period, charge.opening, charge.accrued,"
                                + " charge.benefit, charge.subsidy, charge.recalculated, charge.penalty, charge.paid, charge.closing"
                                + " from charge join account on account.id = charge.account_id where account.dwelling_id = "
                                + dwelling + " order by charge.period",
                        hers));
        all.put(
                "replacedCharges",
                rows(
                        "select replaced_charge.* from replaced_charge join account"
                                + " on account.provider = replaced_charge.provider and account.number = replaced_charge.number"
                                + " where account.dwelling_id = " + dwelling + " order by replaced_charge.period",
                        hers));
        all.put(
                "payments",
                rows(
                        "select payment.* from payment join account on account.provider = payment.provider"
                                + " and account.number = payment.number where account.dwelling_id = " + dwelling,
                        hers));
        all.put(
                "bills",
                rows("select number, period, issued_at, body from bill where dwelling_id = " + dwelling, hers));
        return Optional.of(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    /**
     * Ends the cabinet and forgets who had it.
     *
     * @param bills whether the bills of its dwelling go too
     * @return how many rows went; 0 when there is no such cabinet
     */
    int erase(String number, boolean bills) {
        Integer gone = database.writing().execute(_ -> {
            int rows = 0;
            if (bills) {
                rows += update(
                        "delete from bill where dwelling_id in (select dwelling_id from registration where number = :number)",
                        number);
            }
            rows += update("delete from open_session where registration = :number", number);
            rows += update("delete from factor_guard where subject = 'number:' || :number", number);
            return rows + update("delete from registration where number = :number", number);
        });
        return gone == null ? 0 : gone;
    }

    /** The counter saw a document: the cabinet stays. @return whether there is one */
    boolean confirm(String number) {
        return database.client()
                        .sql("update registration set ends_at = null, slip_until = :until where number = :number")
                        .param("until", Instant.now(clock).plus(SLIP).toEpochMilli())
                        .param(NUMBER, number)
                        .update()
                > 0;
    }

    private int update(String sql, String number) {
        return database.client().sql(sql).param(NUMBER, number).update();
    }

    private List<Map<String, @Nullable Object>> rows(String sql, Map<String, Object> parameters) {
        return database.client().sql(sql).params(parameters).query().listOfRows();
    }
}
