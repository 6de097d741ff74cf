package ua.vikno.portal.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.yaml.Findings;

class NoticeListTest {
    @TempDir
    Path directory;

    @BeforeEach
    void make() throws IOException {
        Files.writeString(directory.resolve("notices.yaml"), """
            notices:
            - id: water
              from: 2026-03-28
              until: 2026-03-29
              title: {uk: Вода, en: Water, hu: Víz}
              text: {uk: Води не буде., en: There will be no water., hu: Nem lesz víz.}
            - id: short
              from: 2026-03-29
              until: 2026-03-29
              text: {uk: Години змінено., en: Hours change., hu: Új nyitvatartás.}
            """);
    }

    /** Kyiv is two hours ahead of UTC, three from 29 March 2026, 03:00 on. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-27T21:59:59Z, ''",
        "2026-03-27T22:00:00Z, water",
        "2026-03-28T22:00:00Z, water short",
        "2026-03-29T20:59:59Z, water short",
        "2026-03-29T21:00:00Z, ''"
    })
    void aNoticeIsShownFromItsFirstToItsLastDayInKyiv(String now, String shown) {
        assertThat(items(now))
                .extracting(PublishedService.Item::id)
                .isEqualTo(shown.isEmpty() ? List.of() : List.of(shown.split(" ")));
    }

    @Test
    void aNoticeSaysItsDaysAndWithoutATitleItsTextStandsInForIt() {
        List<PublishedService.Item> items = items("2026-03-29T09:00:00Z");

        assertThat(items).extracting(item -> item.title().in("uk")).containsExactly("Вода", "Години змінено.");
        assertThat(items)
                .extracting(item -> String.valueOf(item.detail()))
                .satisfiesExactly(
                        days -> assertThat(days).contains("28.03.2026 – 29.03.2026"),
                        day -> assertThat(day).contains("29.03.2026").doesNotContain("–"));
        assertThat(items.getFirst().page().paragraphs().getFirst().in("hu")).isEqualTo("Nem lesz víz.");
    }

    private List<PublishedService.Item> items(String now) {
        return new NoticeList(city(), InstantSource.fixed(Instant.parse(now))).items();
    }

    private CityDirectory city() {
        return CityDirectory.read(directory, true, new Findings());
    }
}
