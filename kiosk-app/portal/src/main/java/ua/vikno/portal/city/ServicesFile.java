package ua.vikno.portal.city;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.yaml.YamlMap;

/**
 * Reads {@code services.yaml}: what the city adds to the kiosk's menu and changes in it, {@code services: [{id: …, kind:
 * …}]} with the properties of {@link PublishedService}; all but id and kind may be left out. At most 200 services and 100
 * items of one list.
 */
final class ServicesFile {
    private static final int MOST_SERVICES = 200;
    private static final int MOST_ITEMS = 100;
    private static final String ID = "[a-z][a-z0-9-]{0,39}";
    private static final List<String> KINDS = List.of("builtin", "page", "list");
    private static final List<String> NEEDS = List.of("nothing", "directory", "portal", "factor", "registered");

    private ServicesFile() {}

    static List<PublishedService> read(YamlMap file) {
        file.only("services");
        List<PublishedService> services = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlMap service : file.maps("services")) {
            String id = id(service);
            if (!id.isEmpty() && !ids.add(id)) {
                service.error("id", "service " + id + " stands twice: remove one");
            }
            services.add(service(id, service));
        }
        if (services.size() > MOST_SERVICES) {
            file.error("services", "at most " + MOST_SERVICES + " services");
        }
        return List.copyOf(services);
    }

    private static PublishedService service(String id, YamlMap service) {
        service.only(
                "id", "kind", "name", "detail", "icon", "needs", "order", "hidden", "group", "hours", "page", "items");
        String kind = service.required("kind");
        if (!KINDS.contains(kind)) {
            service.warn("kind", "no kiosk of this release shows the kind " + kind + "; there are " + KINDS);
        }
        Localized name = ServiceWords.optional(service, "name");
        boolean builtIn = kind.equals("builtin");
        if (name == null && !builtIn) {
            service.error("name", "name is missing: name: {uk: …, en: …, hu: …}");
        }
        if (kind.equals("page") && !service.isMap("page")) {
            service.error("page", "page is missing: page: {paragraphs: [{uk: …}]}");
        }
        if (kind.equals("list") && service.maps("items").isEmpty() && !CityDirectory.FILLED.contains(id)) {
            service.error("items", "items is missing: items: [{id: …, title: {uk: …}, page: {paragraphs: [{uk: …}]}}]");
        }
        return new PublishedService(
                id,
                kind,
                name,
                ServiceWords.optional(service, "detail"),
                service.text("icon"),
                needs(service),
                order(service),
                hidden(service),
                group(service),
                service.has("hours") ? hours(service) : null,
                service.isMap("page") ? page(service.map("page")) : null,
                service.has("items") ? items(service) : null);
    }

    private static String id(YamlMap service) {
        String id = service.required("id");
        if (!id.isEmpty() && !id.matches(ID)) {
            service.error("id", "an id is a small letter, then small letters, digits or hyphens; 40 at most");
        }
        return id;
    }

    private static @Nullable String needs(YamlMap service) {
        String needs = service.text("needs");
        if (needs != null && !NEEDS.contains(needs)) {
            service.error("needs", "needs must be one of " + String.join(", ", NEEDS));
        }
        return needs;
    }

    private static @Nullable Integer order(YamlMap service) {
        String order = service.text("order");
        try {
            return order == null ? null : Integer.valueOf(order);
        } catch (NumberFormatException e) {
            service.error("order", "order must be a whole number such as 35, not " + order);
            return null;
        }
    }

    private static boolean hidden(YamlMap service) {
        String hidden = service.text("hidden", "false");
        if (!hidden.equals("true") && !hidden.equals("false")) {
            service.error("hidden", "hidden must be true or false");
        }
        return hidden.equals("true");
    }

    private static PublishedService.@Nullable Group group(YamlMap service) {
        if (!service.isMap("group")) {
            return null;
        }
        YamlMap group = service.map("group");
        group.only("id", "name", "icon");
        return new PublishedService.Group(
                group.required("id"), ServiceWords.required(group, "name"), group.text("icon"));
    }

    private static List<PublishedService.Hours> hours(YamlMap service) {
        List<PublishedService.Hours> hours = new ArrayList<>();
        for (YamlMap span : service.maps("hours")) {
            span.only("day", "from", "to");
            String day = span.required("day");
            if (Arrays.stream(DayOfWeek.values())
                    .noneMatch(known -> known.name().equals(day))) {
                span.error("day", "day must be MONDAY, TUESDAY, …, not " + day);
                continue;
            }
            PublishedService.Hours read =
                    new PublishedService.Hours(DayOfWeek.valueOf(day), time(span, "from"), time(span, "to"));
            if (!read.from().isBefore(read.to())) {
                span.error("to", "to must be later than from; a night is two spans");
            }
            hours.add(read);
        }
        return hours;
    }

    private static LocalTime time(YamlMap span, String key) {
        String time = span.required(key);
        try {
            return time.isEmpty() ? LocalTime.MIDNIGHT : LocalTime.parse(time);
        } catch (DateTimeException e) {
            span.error(key, key + " must be a time such as \"09:00\", not " + time);
            return LocalTime.MIDNIGHT;
        }
    }

    private static PublishedService.Page page(YamlMap page) {
        page.only("paragraphs", "contact");
        List<Localized> paragraphs =
                page.maps("paragraphs").stream().map(ServiceWords::of).toList();
        YamlMap contact = page.map("contact");
        contact.only("address", "phone", "site", "email");
        return new PublishedService.Page(
                paragraphs,
                page.isMap("contact")
                        ? new PublishedService.Contact(
                                ServiceWords.optional(contact, "address"),
                                contact.text("phone"),
                                contact.text("site"),
                                contact.text("email"))
                        : null);
    }

    private static List<PublishedService.Item> items(YamlMap service) {
        Map<String, PublishedService.Item> items = new LinkedHashMap<>();
        for (YamlMap item : service.maps("items")) {
            item.only("id", "title", "detail", "page");
            String id = item.required("id");
            PublishedService.Item read = new PublishedService.Item(
                    id,
                    ServiceWords.required(item, "title"),
                    ServiceWords.optional(item, "detail"),
                    page(item.map("page")));
            if (items.putIfAbsent(id, read) != null) {
                item.error("id", "item " + id + " stands twice: remove one");
            }
        }
        if (items.size() > MOST_ITEMS) {
            service.error("items", "at most " + MOST_ITEMS + " items");
        }
        return List.copyOf(items.values());
    }
}
