package ua.vikno.kiosk.runtime.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.PictureContent;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.PublishedList;
import ua.vikno.portal.api.published.PublishedService;
import ua.vikno.state.file.DurableFile;

class DirectoryCopyTest {
    private static final City CITY =
            new City("pavlohrad", "Павлоград", new City.Centre("ЦНАП", null, null), null, true, List.of());
    private static final Provider WATER =
            new Provider("water", "Водоканал", List.of(), null, null, null, null, null, "https://example.org", "2026");
    private static final PublishedService PAGE = new PublishedService(
            "page",
            "page",
            new Localized(Map.of("uk", "Сторінка")),
            null,
            null,
            null,
            null,
            false,
            null,
            List.of(),
            new PublishedService.Page(List.of(), null),
            null);

    @TempDir
    Path directory;

    @Test
    void whatIsWrittenIsReadAgain() {
        Directory published = Directory.of(CITY, Instant.parse("2026-02-10T10:00:00Z"))
                .with(Topic.PROVIDERS, List.of(WATER))
                .with(Topic.TARIFFS, List.of())
                .with(Topic.SERVICES, List.of(PAGE))
                .with(Topic.LISTS, List.of(new PublishedList("notices", null, List.of())))
                .with(Topic.PICTURES, List.of(new PictureContent("emblem", "ab12", "iVBORw0KGgo=")));

        copy().write(published);

        assertThat(copy().read()).contains(published);
    }

    @Test
    void aCopyFromBeforeThereWereServicesIsReadWithoutThem() throws IOException {
        Files.writeString(file(), """
            {"city":{"slug":"pavlohrad","name":"Павлоград","centre":{"name":"ЦНАП","address":null,"phone":null},
             "period":null,"demonstration":true,"data":[]},
             "providers":[{"id":"water","name":"Водоканал","services":[],"address":null,"phone":null,"site":null,
             "email":null,"payee":null,"source":"https://example.org","asOf":"2026"}],
             "tariffs":[],"fetchedAt":"2026-02-10T10:00:00Z"}
            """);

        Directory read = copy().read().orElseThrow();

        assertThat(read.city()).isEqualTo(CITY);
        assertThat(read.list(Topic.PROVIDERS)).containsExactly(WATER);
        assertThat(read.list(Topic.SERVICES)).isEmpty();
    }

    @Test
    void whatLacksThePromisedIsFetchedAnew() throws IOException {
        for (String text : List.of("", "{", "{}", "{\"city\":{\"slug\":\"x\"}}", "[]")) {
            Files.writeString(file(), text);

            assertThat(copy().read()).as(text).isEmpty();
        }
    }

    private DirectoryCopy copy() {
        return new DirectoryCopy(new DurableFile(file(), 1024 * 1024), new EventLog());
    }

    private Path file() {
        return directory.resolve("published.json");
    }
}
