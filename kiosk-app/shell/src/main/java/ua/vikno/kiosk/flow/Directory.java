package ua.vikno.kiosk.flow;

import java.time.Instant;
import java.util.List;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.Tariff;

/**
 * What the portal publishes, kept on the kiosk.
 *
 * @param fetchedAt when the portal last said so; the screen tells how old it is
 */
public record Directory(City city, List<Provider> providers, List<Tariff> tariffs, Instant fetchedAt) {
    public Directory {
        providers = List.copyOf(providers);
        tariffs = List.copyOf(tariffs);
    }
}
