package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.state.layout.StateDirectory;

class LastCityTest {
    @TempDir
    Path state;

    @Test
    void aKioskThatHasNeverHeardOfItsCitySaysNone() {
        assertThat(city(state).read()).isEmpty();
        assertThat(city(state.resolve("missing")).read()).isEmpty();
    }

    @Test
    void theNextStartKnowsWhatTheLastOneHeard() throws IOException {
        city(state).keep("Павлоград", new EventLog());
        city(state).keep("Ужгород", new EventLog());
        assertThat(city(state).read()).isEqualTo("Ужгород");
        try (var files = Files.list(state)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatCannotBeACitysNameIsNotShown() throws IOException {
        Files.writeString(state.resolve("city"), "я".repeat(1000));
        assertThat(city(state).read()).isEmpty();
        Files.write(state.resolve("city"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(city(state).read()).isEmpty();
    }

    private static LastCity city(Path directory) {
        return new LastCity(new StateDirectory(directory).city());
    }
}
