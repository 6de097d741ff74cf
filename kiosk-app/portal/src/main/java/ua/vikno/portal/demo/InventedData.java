package ua.vikno.portal.demo;

import ua.vikno.portal.store.Database;

/**
 * Whether a database holds invented people only: those of registers that the portal made itself, and those who live in a
 * street called «Вигадана» (invented), which no city has. Nobody else's control code is told without a key.
 */
record InventedData(Database database) {
    private static final String RESERVED_STREET = "%Вигадана%";

    boolean only() {
        return database.client()
                .sql("""
                    select 1 from charge_row
                    join account on account.id = charge_row.account_id
                    left join dwelling on dwelling.id = account.dwelling_id
                    where charge_row.load_id not in (select load_id from invented_load)
                      and coalesce(dwelling.street, account.street) not like :reserved
                    limit 1
                    """)
                .param("reserved", RESERVED_STREET)
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    long newestLoad() {
        return database.client()
                .sql("select coalesce(max(id), 0) from register_load")
                .query(Long.class)
                .single();
    }

    /** Remembers that the loads after {@code load} are of invented people. */
    void markAfter(long load) {
        database.client()
                .sql("insert into invented_load (load_id) select id from register_load where id > :load"
                        + " on conflict (load_id) do nothing")
                .param("load", load)
                .update();
    }
}
