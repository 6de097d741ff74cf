package ua.vikno.portal.published;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

/** Where the kiosk stands and how fresh the portal's data is. */
record CityDesk(Catalogue catalogue, Forms forms, Database database, boolean demonstration) {

    City city() {
        YearMonth period = database.client()
                .sql("select max(period) from in_force where kind = 'charges'")
                .query(String.class)
                .optional()
                .map(YearMonth::parse)
                .orElse(null);
        return new City(
                catalogue.slug(),
                catalogue.name(),
                catalogue.centre(),
                period,
                demonstration,
                forms.charges().stream()
                        .flatMap(f -> freshness(f.id(), f.provider()).stream())
                        .toList());
    }

    private List<City.Freshness> freshness(String form, String provider) {
        return database.client()
                .sql("select last_period, loaded_at from register_load where form = :form order by id desc limit 1")
                .param("form", form)
                .query((row, _) -> new City.Freshness(
                        provider, YearMonth.parse(row.getString(1)), Instant.parse(row.getString(2))))
                .list();
    }
}
