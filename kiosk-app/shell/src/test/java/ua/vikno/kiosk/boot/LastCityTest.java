package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;

class LastCityTest {
    @TempDir
    Path state;

    @Test
    void aKioskThatHasNeverHeardOfItsCitySaysNone() {
        assertThat(new LastCity(state).read()).isEmpty();
        assertThat(new LastCity(state.resolve("missing")).read()).isEmpty();
    }

    @Test
    void theNextStartKnowsWhatTheLastOneHeard() throws IOException {
        new LastCity(state).keep("Павлоград", new EventLog());
        new LastCity(state).keep("Ужгород", new EventLog());
        assertThat(new LastCity(state).read()).isEqualTo("Ужгород");
        try (var files = Files.list(state)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatCannotBeACitysNameIsNotShown() throws IOException {
        Files.writeString(state.resolve("city"), "я".repeat(1000));
        assertThat(new LastCity(state).read()).isEmpty();
        Files.write(state.resolve("city"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(new LastCity(state).read()).isEmpty();
    }
}
