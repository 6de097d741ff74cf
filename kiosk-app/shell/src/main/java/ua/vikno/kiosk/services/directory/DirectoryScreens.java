package ua.vikno.kiosk.services.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Icon;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.Tariff;

/** Published facts with their source and age. */
final class DirectoryScreens {
    private DirectoryScreens() {}

    static Screen of(DirectoryState state, @Nullable Directory directory) {
        if (directory == null) {
            return new Screen.Notice(
                    Forms.frame("directory.missing", null, Action.back()),
                    Screen.Notice.Tone.TROUBLE,
                    Icon.NETWORK,
                    List.of(Words.of("menu.unavailable.directory")));
        }
        return switch (state) {
            case DirectoryState.Services _ -> services(directory);
            case DirectoryState.Tariffs(String service) -> tariffs(service, directory);
            case DirectoryState.Providers _ -> providers(directory);
            case DirectoryState.OneProvider(String id) ->
                directory.list(Topic.PROVIDERS).stream()
                        .filter(provider -> provider.id().equals(id))
                        .findFirst()
                        .map(provider -> provider(provider, directory))
                        .orElseGet(() -> providers(directory));
        };
    }

    private static Screen services(Directory directory) {
        List<Option> options = directory.list(Topic.TARIFFS).stream()
                .collect(
                        Collectors.toMap(Tariff::service, Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .map(tariff ->
                        Option.of(tariff.service(), icon(tariff, directory), Words.verbatim(capital(tariff.service()))))
                .toList();
        return new Screen.Choose(
                Forms.frame("directory.services", age(directory), Action.back()), Screen.Choose.Layout.ROWS, options);
    }

    private static Screen tariffs(String service, Directory directory) {
        List<Screen.Table.Row> rows = new ArrayList<>();
        for (Tariff tariff : directory.list(Topic.TARIFFS)) {
            if (tariff.service().equals(service)) {
                rows.add(row(Integer.toString(rows.size()), tariff, directory));
            }
        }
        return new Screen.Table(
                Forms.frame("directory.tariffs", Words.verbatim(capital(service)), Action.back()), rows, null);
    }

    private static Screen.Table.Row row(String id, Tariff tariff, Directory directory) {
        String consumers = tariff.consumers();
        return new Screen.Table.Row(
                id,
                icon(tariff, directory),
                consumers == null ? Words.verbatim(capital(tariff.service())) : Words.verbatim(capital(consumers)),
                detail(tariff, directory),
                Words.of(
                        "directory.tariffs.value",
                        new Words.Price(tariff.value()),
                        new Words.Plain(unit(tariff.unit()))),
                null,
                false);
    }

    /** The provider, the date, the act and the source of a tariff. */
    private static Words detail(Tariff tariff, Directory directory) {
        String provider = tariff.provider();
        return Facts.joined(Stream.of(
                        provider == null ? null : Words.verbatim(name(provider, directory)),
                        tariff.validFrom() == null
                                ? null
                                : Words.of("directory.tariffs.from", new Words.Nested(Facts.when(tariff.validFrom()))),
                        tariff.act() == null ? null : Words.of("directory.tariffs.act", new Words.Plain(tariff.act())),
                        Facts.source(tariff.source(), tariff.asOf()))
                .flatMap(Stream::ofNullable)
                .toList());
    }

    private static Screen providers(Directory directory) {
        List<Option> options = directory.list(Topic.PROVIDERS).stream()
                .map(provider -> new Option(
                        provider.id(),
                        Icon.PROVIDERS,
                        Words.verbatim(provider.name()),
                        provider.services().isEmpty()
                                ? null
                                : Words.verbatim(capital(String.join(", ", provider.services()))),
                        null,
                        null))
                .toList();
        return new Screen.Choose(
                Forms.frame("directory.providers", age(directory), Action.back()), Screen.Choose.Layout.ROWS, options);
    }

    private static Screen provider(Provider provider, Directory directory) {
        List<Words> facts = new ArrayList<>();
        if (!provider.services().isEmpty()) {
            facts.add(Words.of("directory.provider.services", new Words.Plain(String.join(", ", provider.services()))));
        }
        fact(facts, "directory.provider.phone", provider.phone());
        fact(facts, "directory.provider.address", provider.address());
        fact(facts, "directory.provider.site", provider.site());
        fact(facts, "directory.provider.email", provider.email());
        if (facts.size() < 2) {
            facts.add(Words.of("directory.provider.no-contacts"));
        }
        facts.add(Facts.source(provider.source(), provider.asOf()));
        facts.add(age(directory));
        return new Screen.Prose(
                Forms.frame("directory.provider", Words.verbatim(provider.name()), Action.back()), facts);
    }

    private static void fact(List<Words> facts, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(Words.of(key, new Words.Plain(value)));
        }
    }

    private static Words age(Directory directory) {
        return Words.of(
                "directory.age",
                new Words.Day(Facts.day(directory.fetchedAt())),
                new Words.Time(directory.fetchedAt()));
    }

    private static String name(String id, Directory directory) {
        return directory.list(Topic.PROVIDERS).stream()
                .filter(provider -> provider.id().equals(id))
                .map(Provider::name)
                .findFirst()
                .orElse(id);
    }

    private static String unit(String unit) {
        String bare = unit.startsWith("грн/") ? unit.substring("грн/".length()) : unit;
        return bare.replace("м3", "м³").replace("м2", "м²");
    }

    private static Icon icon(Tariff tariff, Directory directory) {
        return Directory.serviceIcon(tariff.serviceId(), directory);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
