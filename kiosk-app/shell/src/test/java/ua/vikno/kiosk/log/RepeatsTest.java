package ua.vikno.kiosk.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatsTest {
    private final Repeats repeats = new Repeats();

    @Test
    void aFaultIsTheSameByItsKindAndPlaceWhateverItsMessage() {
        for (int times = 1; times <= 3; times++) {
            assertThat(repeats.count(LogEvent.WITNESS_BROKE, new IllegalStateException("message " + times)))
                    .isEqualTo(times);
        }
        assertThat(repeats.count(LogEvent.VIEW_BROKE, new IllegalStateException()))
                .isOne();
    }

    @Test
    void itsMemoryIsBounded() {
        Throwable first = new IllegalStateException();
        repeats.count(LogEvent.VIEW_BROKE, first);
        for (int line = 0; line < 64; line++) {
            Throwable other = new IllegalStateException();
            other.setStackTrace(new StackTraceElement[] {new StackTraceElement("Class", "method", "file", line)});
            assertThat(repeats.count(LogEvent.VIEW_BROKE, other)).isOne();
        }
        assertThat(repeats.count(LogEvent.VIEW_BROKE, first)).as("forgotten").isOne();
    }
}
