package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a city is told of the kiosk's time-outs is what the kiosk does. */
class DocumentedTimesTest {
    @Test
    void theInstallationGuideSaysHowLongTheWarningStands() throws IOException {
        assertThat(Files.readString(guide()))
                .contains("a warning of %d s, %d s once something personal is shown, %d times as long"
                        .formatted(
                                Timings.warning(false, false).toSeconds(),
                                Timings.warning(true, false).toSeconds(),
                                Timings.AUDIO_FACTOR));
    }

    private static Path guide() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            Path guide = here.resolve("kiosk-app/docs/installation.md");
            if (Files.exists(guide)) {
                return guide;
            }
        }
        throw new AssertionError("no installation guide above the working directory");
    }
}
