package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.recorder.FlightRecorder;
import ua.vikno.kiosk.runtime.MovedClock;

/** Whatever a resident does, the flight recorder keeps ids of screens of it and nothing else. */
class RecordedVisitsTest {
    private static final Pattern LINE = Pattern.compile("\\d+ [0-9TZ:.-]+ (BEGAN|SCREEN) [a-z0-9.-]+");

    @TempDir
    private Path directory;

    static Set<String> visits() {
        return Gallery.visits().keySet();
    }

    @ParameterizedTest
    @MethodSource("visits")
    void noCanaryIsLeft(String visit) throws InterruptedException {
        Resident resident = Resident.atWorkingKiosk();
        try (FlightRecorder recorder = FlightRecorder.open(directory, "0.1.0", MovedClock.standing(), new EventLog())) {
            resident.afterwards = change -> recorder.screen(change.now().id());
            Objects.requireNonNull(Gallery.visits().get(visit)).accept(resident);

            String text = recorder.text();
            assertThat(text.lines().skip(1))
                    .isNotEmpty()
                    .allMatch(line -> LINE.matcher(line).matches());
            assertThat(text)
                    .doesNotContainIgnoringCase(
                            Samples.CANARY,
                            Samples.CANARY_NUMBER,
                            Samples.CODE,
                            Samples.BILL_CODE,
                            Samples.SLIP,
                            "271828");
        }
    }
}
