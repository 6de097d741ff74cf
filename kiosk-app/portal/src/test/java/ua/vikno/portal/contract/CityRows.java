package ua.vikno.portal.contract;

import java.util.List;

/**
 * Invented rows of a city, written straight into the tables of a portal: dwellings with three accounts, four services and
 * payments for two months, 200 dwellings a street; certificates and heartbeats of kiosks.
 */
record CityRows(TestedPortal portal, int dwellings) {
    private static final List<String> MONTHS = List.of("2026-08", "2026-09");

    void add() {
        portal.sql("""
            insert into dwelling (id, street, house, flat, address_key, folded_key, street_key, payer, place_key)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
            select 1000000 + i, 'вул. Нова ' || (i / 200), '' || (i / 100), '' || i, 'k' || i, 'k' || i,
              'нова ' || (i / 200), 'Шевченко Ірина', 'k' || i from n
            """.formatted(dwellings));
        portal.sql("insert into street_name (street, street_key)"
                + " select distinct street, street_key from dwelling where id > 1000000");
        accounts(1, "water");
        accounts(2, "heat");
        accounts(3, "waste");
        for (String month : MONTHS) {
            for (String provider : List.of("water", "heat", "waste")) {
                inForce("charges", 900_000, provider, month);
                inForce("payments", 900_001, provider, month);
            }
            List.of("cold-water", "sewerage").forEach(service -> charge(month, service, "water"));
            charge(month, "heating", "heat");
            charge(month, "waste", "waste");
        }
        portal.sql("insert into payment_load (load_id) values (900001)");
        certificates();
        heartbeats();
    }

    /** Of a fifth as many kiosks as there are dwellings, each one's hour, and a recording that is wanted. */
    private void heartbeats() {
        portal.sql("""
            insert into kiosk_heartbeat (kiosk, received_at, body, troubles)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
            select 'kiosk-' || i, 0, '{}', '' from n
            """.formatted(dwellings / 5));
        portal.sql("insert into kiosk_hour (kiosk, hour, beats, worst, counts)"
                + " select kiosk, 0, 60, 0, '{}' from kiosk_heartbeat");
        portal.sql("insert into kiosk_recording_wanted (kiosk, id, asked_at)"
                + " select kiosk, 'wanted', 0 from kiosk_heartbeat");
    }

    /** Of as many kiosks as there are dwellings, two each. */
    private void certificates() {
        portal.sql("""
            insert into kiosk_certificate (sha256, kiosk, key_hash, pem, issued_at, not_after)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < %d)
            select 'c' || i, 'kiosk-' || (i / 2), 'k' || i, 'pem', 0, 0 from n
            """.formatted(2 * dwellings));
    }

    private void accounts(int n, String provider) {
        portal.sql("""
            insert into account (id, provider, number, number_key, dwelling_id, street, house, flat, address_key,
              folded_key, holds_ghe, payer)
            select id * 4 + %d, '%s', 'A' || id, 'A' || id, id, street, house, flat, address_key, folded_key, 1, payer
            from dwelling where id > 1000000
            """.formatted(n, provider));
    }

    private void inForce(String kind, int load, String provider, String month) {
        portal.sql(
                "insert into in_force (kind, provider, period, load_id) values ('%s', '%s', '%s', %d) on conflict do nothing"
                        .formatted(kind, provider, month, load));
    }

    private void charge(String month, String service, String provider) {
        portal.sql("""
            insert into charge_row (load_id, account_id, service, period, line, opening, accrued, benefit, subsidy,
              recalculated, penalty, paid, closing)
            select 900000, id, '%s', '%s', id, 0, 100, 0, 0, 0, 0, 50, 50 from account
            where id > 4000000 and provider = '%s'
            """.formatted(service, month, provider));
        portal.sql("""
            insert into payment_row (load_id, provider, number, service, period, paid_on, line, amount, document)
            select 900001, '%s', number, '%s', '%s', '%s-10', id, 50, 'd' || id from account
            where id > 4000000 and provider = '%s'
            """.formatted(provider, service, month, month, provider));
    }
}
