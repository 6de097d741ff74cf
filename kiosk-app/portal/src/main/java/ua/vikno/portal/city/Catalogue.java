package ua.vikno.portal.city;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.api.published.Tariff;

/**
 * One city as published.
 *
 * @param providers those that send registers first, under their register's id
 * @param names what services are called
 * @param billed what the demonstration charges by, in order of registers
 */
public record Catalogue(
        String slug,
        String name,
        City.Centre centre,
        List<Provider> providers,
        List<Tariff> tariffs,
        List<Billed> billed,
        ServiceNames names) {
    /**
     * A service a demonstration register holds.
     *
     * @param provider the register's id: {@code water}
     * @param service the register's word: {@code cold-water}
     */
    public record Billed(String provider, String service, BigDecimal tariff) {}

    public Optional<Provider> provider(String id) {
        return providers.stream().filter(p -> p.id().equals(id)).findFirst();
    }
}
