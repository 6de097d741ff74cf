package ua.vikno.kiosk.flow;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.PublishedApi;
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.api.published.ServiceName;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.api.published.Tariff;

/**
 * What the portal publishes, kept on the kiosk.
 *
 * @param lists by {@link Topic#id}
 * @param fetchedAt when the portal last said so; the screen tells how old it is
 */
public record Directory(City city, Map<String, List<? extends Record>> lists, Instant fetchedAt) {
    public Directory {
        lists = Map.copyOf(lists);
    }

    /** Nothing but the city. */
    public static Directory of(City city, Instant fetchedAt) {
        return new Directory(city, Map.of(), fetchedAt);
    }

    public <T extends Record> Directory with(Topic<T> topic, List<T> list) {
        Map<String, List<? extends Record>> more = new HashMap<>(lists);
        more.put(topic.id(), List.copyOf(list));
        return new Directory(city, more, fetchedAt);
    }

    /** @return empty also when the portal has never published it */
    public <T extends Record> List<T> list(Topic<T> topic) {
        return lists.getOrDefault(topic.id(), List.of()).stream()
                .map(topic.type()::cast)
                .toList();
    }

    /**
     * What a communal service is called: as the portal publishes it, and until then as the built-in dictionary does. One
     * that nobody has named is called by its id.
     */
    public static Words serviceName(String id, @Nullable Directory directory) {
        return find(id, directory)
                .map(service -> Words.localized(service.name()))
                .orElseGet(() -> Words.verbatim(id));
    }

    public static Icon serviceIcon(@Nullable String id, @Nullable Directory directory) {
        return Optional.ofNullable(id)
                .flatMap(known -> find(known, directory))
                .flatMap(service -> Arrays.stream(Icon.values())
                        .filter(icon -> icon.name().toLowerCase(Locale.ROOT).equals(service.icon()))
                        .findFirst())
                .orElse(Icon.SERVICE);
    }

    private static Optional<ServiceName> find(String id, @Nullable Directory directory) {
        Optional<ServiceName> published = directory == null
                ? Optional.empty()
                : directory.list(Topic.SERVICE_NAMES).stream()
                        .filter(service -> service.id().equals(id))
                        .findFirst();
        return published.or(() -> ServiceNames.builtIn().of(id));
    }

    /**
     * A list that the portal publishes for everybody and the kiosk keeps for the days without a network. A new list is a
     * constant here, unless the portal fills it into a tile: then it is one of {@link #LISTS}.
     *
     * @param id its name in the kiosk's own copy on disk; never changed
     * @param source how it is fetched, given what was fetched before it in the order of {@link #ALL}
     */
    public record Topic<T extends Record>(
            String id, Class<T> type, BiFunction<PublishedApi, Directory, List<T>> source) {
        public static final Topic<Provider> PROVIDERS = of("providers", Provider.class, PublishedApi::providers);
        public static final Topic<Tariff> TARIFFS = of("tariffs", Tariff.class, PublishedApi::tariffs);
        public static final Topic<PublishedService> SERVICES =
                of("services", PublishedService.class, PublishedApi::services);

        public static final Topic<ServiceName> SERVICE_NAMES =
                of("service-names", ServiceName.class, PublishedApi::serviceNames);

        /** What the portal fills into services of kind {@code list}. */
        public static final Topic<PublishedList> LISTS = new Topic<>("lists", PublishedList.class, Topic::lists);

        /** The city's emblem and picture: one whose SHA-256 is known is not fetched again. */
        public static final Topic<PictureContent> PICTURES =
                new Topic<>("pictures", PictureContent.class, Topic::pictures);

        public static final List<Topic<?>> ALL = List.of(PROVIDERS, TARIFFS, SERVICES, SERVICE_NAMES, LISTS, PICTURES);

        private static <T extends Record> Topic<T> of(
                String id, Class<T> type, Function<PublishedApi, List<T>> source) {
            return new Topic<>(id, type, (portal, _) -> source.apply(portal));
        }

        private static final int MOST_PICTURES = 2;

        /** Whether the kiosk does its work as well without it. */
        public boolean decorates() {
            return equals(PICTURES);
        }

        private static List<PictureContent> pictures(PublishedApi portal, Directory directory) {
            List<PictureContent> kept = directory.list(PICTURES);
            return portal.pictures().stream()
                    .limit(MOST_PICTURES)
                    .map(picture -> kept.stream()
                            .filter(known -> known.id().equals(picture.id())
                                    && known.sha256().equals(picture.sha256()))
                            .findFirst()
                            .orElseGet(() -> portal.picture(picture.id())))
                    .toList();
        }

        private static List<PublishedList> lists(PublishedApi portal, Directory directory) {
            return directory.list(SERVICES).stream()
                    .filter(service -> service.kind().equals("list") && service.items() == null)
                    .map(service -> portal.list(service.id()))
                    .toList();
        }
    }
}
