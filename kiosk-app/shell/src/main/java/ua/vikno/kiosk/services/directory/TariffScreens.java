package ua.vikno.kiosk.services.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Forms;
import ua.vikno.kiosk.flow.Units;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Table.Row;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.Tariff;

/** The tariffs of one service: those in force large and first, since when and by which act; former ones on a screen behind. */
final class TariffScreens {
    static final String HISTORY = "history";

    private TariffScreens() {}

    static Screen now(String service, Directory directory, LocalDate today) {
        List<Validity.Judged> all = judged(service, directory, today);
        List<Validity.Judged> now = all.stream()
                .filter(judged -> judged.validity() != Validity.FORMER)
                .toList();
        List<Action> actions = new ArrayList<>(List.of(Action.back()));
        if (now.size() < all.size()) {
            actions.add(Action.extra(HISTORY, "directory.tariffs.history"));
        }
        return table("directory.tariffs", service, now, directory, actions);
    }

    static Screen history(String service, Directory directory, LocalDate today) {
        List<Validity.Judged> former = judged(service, directory, today).stream()
                .filter(judged -> judged.validity() == Validity.FORMER)
                .toList();
        return table("directory.history", service, former, directory, List.of(Action.back()));
    }

    private static List<Validity.Judged> judged(String service, Directory directory, LocalDate today) {
        return Validity.of(
                directory.list(Topic.TARIFFS).stream()
                        .filter(tariff -> tariff.service().equals(service))
                        .toList(),
                today);
    }

    private static Screen table(
            String id, String service, List<Validity.Judged> tariffs, Directory directory, List<Action> actions) {
        List<Row> rows = new ArrayList<>();
        for (Validity.Judged judged : tariffs) {
            rows.add(row(Integer.toString(rows.size()), judged, directory));
        }
        Words name = Words.verbatim(Facts.capital(service));
        return new Screen.Table(Forms.frame(id, name, actions.toArray(Action[]::new)), rows, null);
    }

    private static Row row(String id, Validity.Judged judged, Directory directory) {
        Tariff tariff = judged.tariff();
        String consumers = tariff.consumers();
        return new Row(
                id,
                Directory.serviceIcon(tariff.serviceId(), directory),
                Words.verbatim(Facts.capital(consumers == null ? tariff.service() : consumers)),
                detail(judged, directory),
                Words.of(
                        "directory.tariffs.value",
                        new Words.Price(tariff.value()),
                        new Words.Nested(Units.of(tariff.unit()))),
                judged.validity() == Validity.UNKNOWN ? Words.of("directory.tariffs.unknown") : null,
                false,
                judged.validity() == Validity.VALID);
    }

    /** Since when, the act, the provider and the source of a tariff. */
    private static Words detail(Validity.Judged judged, Directory directory) {
        Tariff tariff = judged.tariff();
        String provider = tariff.provider();
        String note = tariff.validFromNote();
        return Facts.joined(Stream.of(
                        since(judged),
                        until(judged),
                        note == null ? null : Words.verbatim(Facts.capital(note)),
                        tariff.act() == null ? null : Words.verbatim(Facts.capital(tariff.act())),
                        provider == null ? null : Words.verbatim(name(provider, directory)),
                        Facts.source(tariff.source(), tariff.asOf()))
                .flatMap(Stream::ofNullable)
                .toList());
    }

    private static @Nullable Words since(Validity.Judged judged) {
        Tariff tariff = judged.tariff();
        String from = tariff.validFrom();
        if (from == null) {
            return judged.validity() == Validity.VALID
                    ? Words.of("directory.tariffs.valid.at", new Words.Nested(Facts.when(tariff.asOf())))
                    : null;
        }
        String key = switch (judged.validity()) {
            case VALID -> "directory.tariffs.valid";
            case COMING -> "directory.tariffs.coming";
            case UNKNOWN, FORMER -> "directory.tariffs.from";
        };
        return Words.of(key, new Words.Nested(Facts.when(from)));
    }

    private static @Nullable Words until(Validity.Judged judged) {
        String to = judged.tariff().validTo();
        String key = judged.validity() == Validity.FORMER ? "directory.tariffs.ended" : "directory.tariffs.to";
        return to == null ? null : Words.of(key, new Words.Nested(Facts.when(to)));
    }

    private static String name(String id, Directory directory) {
        return directory.list(Topic.PROVIDERS).stream()
                .filter(provider -> provider.id().equals(id))
                .map(Provider::name)
                .findFirst()
                .orElse(id);
    }
}
