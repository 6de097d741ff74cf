package ua.vikno.kiosk.services.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    static Screen of(DirectoryState state, @Nullable Directory directory, LocalDate today) {
        if (directory == null) {
            return new Screen.Notice(
                    Forms.frame("directory.missing", null, Action.back()),
                    Screen.Notice.Tone.TROUBLE,
                    Icon.NETWORK,
                    List.of(Words.of("menu.unavailable.directory")));
        }
        return switch (state) {
            case DirectoryState.Services _ -> services(directory);
            case DirectoryState.Tariffs(String service) -> TariffScreens.now(service, directory, today);
            case DirectoryState.Former(String service) -> TariffScreens.history(service, directory, today);
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
                .map(tariff -> Option.of(
                        tariff.service(), icon(tariff, directory), Words.verbatim(Facts.capital(tariff.service()))))
                .toList();
        return new Screen.Choose(
                Forms.frame("directory.services", age(directory), Action.back()), Screen.Choose.Layout.ROWS, options);
    }

    private static Screen providers(Directory directory) {
        List<Option> options = directory.list(Topic.PROVIDERS).stream()
                .map(provider -> new Option(
                        provider.id(),
                        Icon.PROVIDERS,
                        Words.verbatim(provider.name()),
                        provider.services().isEmpty()
                                ? null
                                : Words.verbatim(Facts.capital(String.join(", ", provider.services()))),
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

    private static Icon icon(Tariff tariff, Directory directory) {
        return Directory.serviceIcon(tariff.serviceId(), directory);
    }
}
