package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.runtime.KioskClock;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.state.config.KioskConfig;
import ua.vikno.state.config.Panel;

/** What the very first frame shows, before the portal is asked. */
class PreloadTest {
    @TempDir
    Path directory;

    private @Nullable String noticeOfTheFirstFrame(String kept) throws IOException {
        KioskConfig config = new KioskConfig(
                URI.create("http://127.0.0.1:1"),
                "hall-1",
                "secret",
                new Panel(1080, 1920, 21.5, 850, true),
                Map.of(),
                directory,
                true,
                KioskConfig.Deadlines.DEFAULT,
                Duration.ZERO);
        config.state().notices().write(kept);
        Preload ahead = Preload.of(KioskClock.system(), config);
        Words notice = ahead.screen().frame().notice();
        assertThat(ahead.flow().screen(ahead.beginning().get())).isEqualTo(ahead.screen());
        return notice == null ? null : ahead.texts().show(notice, Language.UKRAINIAN);
    }

    private static String kept(Duration from, Duration until) {
        Instant now = Instant.now();
        return """
                {"at":"%1$s","wall":"%1$s","notices":[{"id":"n","stops":false,"from":"%2$s","until":"%3$s",\
                "text":{"uk":"У залі ремонт."}}]}
                """.formatted(now, now.plus(from), now.plus(until));
    }

    @Test
    void theOperatorsNoticeThatWasInForceStandsInTheFirstFrame() throws IOException {
        assertThat(noticeOfTheFirstFrame(kept(Duration.ofHours(-1), Duration.ofHours(1))))
                .isEqualTo("У залі ремонт.");
    }

    @Test
    void oneThatHasEndedOrHasNotBegunDoesNot() throws IOException {
        assertThat(noticeOfTheFirstFrame(kept(Duration.ofHours(-2), Duration.ofHours(-1))))
                .isNull();
        assertThat(noticeOfTheFirstFrame(kept(Duration.ofHours(1), Duration.ofHours(2))))
                .isNull();
    }

    @Test
    void aDamagedCopyKeepsNobodyFromTheFirstFrame() throws IOException {
        assertThat(noticeOfTheFirstFrame("{\"at\":")).isNull();
    }
}
