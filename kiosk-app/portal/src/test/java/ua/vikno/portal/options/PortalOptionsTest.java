package ua.vikno.portal.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class PortalOptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "true"})
    void demonstrationIsASwitchThatNeedsNoValue(String value) {
        assertThat(options(Map.of("demonstration", value)).demonstration()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:sqlite:/srv/portal.db, '', /srv/portal.db-events",
        "jdbc:postgresql://db/vikno, '', vikno-portal-events",
        "jdbc:postgresql://db/vikno, /srv/events, /srv/events"
    })
    void aPortalKeepsAJournalWithoutBeingTold(String database, String given, Path journal) {
        assertThat(options(Map.of("database", database, "journal", given)).journal())
                .contains(journal);
    }

    private static PortalOptions options(Map<String, Object> properties) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", properties));
        return PortalOptions.of(environment);
    }
}
