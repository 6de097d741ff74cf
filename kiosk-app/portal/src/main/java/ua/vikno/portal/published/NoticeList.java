package ua.vikno.portal.published;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.options.PortalOptions;

/** The city's notices of today, from its {@code notices.yaml}. */
record NoticeList(CityDirectory city, InstantSource clock) implements ListSource {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    @Override
    public String id() {
        return "notices";
    }

    @Override
    public @Nullable String source() {
        return null;
    }

    @Override
    public List<PublishedService.Item> items() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), PortalOptions.ZONE);
        return city.notices().stream()
                .filter(notice -> !today.isBefore(notice.from()) && !today.isAfter(notice.until()))
                .map(notice -> new PublishedService.Item(
                        notice.id(),
                        notice.title(),
                        days(notice.from(), notice.until()),
                        new PublishedService.Page(List.of(notice.text()), null)))
                .toList();
    }

    private static Localized days(LocalDate from, LocalDate until) {
        String days = DAY.format(from) + (from.equals(until) ? "" : " – " + DAY.format(until));
        return Localized.of(days, days, days);
    }
}
