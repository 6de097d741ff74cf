package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.api.recording.Recording;
import ua.vikno.portal.fleet.Recordings.Kept;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class RecordingsTest {
    private static final String TEXT = "1 2026-02-01T10:00:00Z BEGAN 0.1.0\n".repeat(5_000);

    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    private Recordings recordings() {
        return new Recordings(embedded.database(), clock);
    }

    private void taken(@Nullable String wanted, String text) {
        recordings().take("hall", new Recording(Recording.ASKED, wanted, text));
        clock.move(Recordings.LEAST);
    }

    @Test
    void whatIsWantedIsWantedUntilItComesOrADayHasPassed() {
        assertThat(recordings().wanted("hall")).isEmpty();
        recordings().want("hall");
        String first = recordings().wanted("hall").orElseThrow();
        recordings().want("hall");
        assertThat(recordings().wanted("hall")).as("asked twice").contains(first);
        assertThat(recordings().wanted("another")).isEmpty();

        taken(null, TEXT);
        taken("another", TEXT);
        assertThat(recordings().wanted("hall")).contains(first);
        taken(first, TEXT);
        assertThat(recordings().wanted("hall")).isEmpty();

        recordings().want("hall");
        assertThat(recordings().wanted("hall")).isPresent().get().isNotEqualTo(first);
        clock.move(Recordings.PATIENCE);
        assertThat(recordings().wanted("hall")).isEmpty();
        recordings().want("hall");
        assertThat(recordings().wanted("hall")).isPresent();
    }

    @Test
    void theLastFiveOfAKioskAreKeptWhole() {
        for (int each = 1; each <= 7; each++) {
            taken(null, TEXT + each + " ENDED\n");
        }
        assertThat(recordings().of("hall"))
                .hasSize(Recordings.KEPT)
                .extracting(Kept::received)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
        Kept newest = recordings().of("hall").getFirst();
        assertThat(newest.characters()).isEqualTo(TEXT.length() + 8);
        assertThat(recordings().text("hall", newest.id())).contains(TEXT + "7 ENDED\n");
        assertThat(recordings().text("another", newest.id()))
                .as("of another kiosk")
                .isEmpty();
        assertThat(embedded.database()
                        .client()
                        .sql("select max(length(body)) from kiosk_recording")
                        .query(Integer.class)
                        .single())
                .as("packed")
                .isLessThan(TEXT.length() / 10);
    }

    @Test
    void oneWithinAMinuteOfTheLastIsRefusedAlsoByAClockThatWentBack() {
        recordings().take("hall", new Recording(Recording.CRASHED, null, TEXT));
        clock.move(Duration.ofSeconds(59));
        assertThatThrownBy(() -> taken(null, TEXT)).isInstanceOf(ProblemException.class);
        recordings().take("another", new Recording(Recording.CRASHED, null, TEXT));
        clock.move(Duration.ofSeconds(1));
        taken(null, TEXT);
        assertThat(recordings().of("hall")).hasSize(2);
    }
}
