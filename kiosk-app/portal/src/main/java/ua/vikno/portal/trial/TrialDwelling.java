package ua.vikno.portal.trial;

import ua.vikno.portal.access.Trials;
import ua.vikno.portal.store.Database;

/**
 * The dwelling that is kept for tests: one row that sessions and bills can name. It has no account, and its keys are such as no
 * address makes, so that no register ever comes to it.
 */
record TrialDwelling(Database database) {
    private static final String KEY = "#trial";

    /** Made when it is first asked for: a database that is restored may have it or not. */
    void keep() {
        boolean there = database.client()
                .sql("select 1 from dwelling where id = :id")
                .param("id", Trials.DWELLING)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!there) {
            database.client()
                    .sql(
                            "insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer, place_key)"
                                    + " values (:id, 'Перевірка кіоска', '1', '', :key, :key, :key, 'Перевірка', :key)"
                                    + " on conflict do nothing")
                    .param("id", Trials.DWELLING)
                    .param("key", KEY)
                    .update();
        }
    }
}
