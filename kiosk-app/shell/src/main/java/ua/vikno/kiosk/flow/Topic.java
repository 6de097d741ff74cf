package ua.vikno.kiosk.flow;

import java.util.List;
import java.util.function.Function;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.PublishedApi;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.ServiceName;
import ua.vikno.portal.api.published.Tariff;

/**
 * A list that the portal publishes for everybody and the kiosk keeps for the days without a network. A new list is a
 * constant here.
 *
 * @param id its name in the kiosk's own copy on disk; never changed
 * @param source how it is fetched
 */
public record Topic<T extends Record>(String id, Class<T> type, Function<PublishedApi, List<T>> source) {
    public static final Topic<Provider> PROVIDERS = new Topic<>("providers", Provider.class, PublishedApi::providers);
    public static final Topic<Tariff> TARIFFS = new Topic<>("tariffs", Tariff.class, PublishedApi::tariffs);
    public static final Topic<PublishedService> SERVICES =
            new Topic<>("services", PublishedService.class, PublishedApi::services);

    public static final Topic<ServiceName> SERVICE_NAMES =
            new Topic<>("service-names", ServiceName.class, PublishedApi::serviceNames);

    public static final List<Topic<?>> ALL = List.of(PROVIDERS, TARIFFS, SERVICES, SERVICE_NAMES);
}
