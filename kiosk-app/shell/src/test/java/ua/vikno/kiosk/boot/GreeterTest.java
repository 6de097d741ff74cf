package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.runtime.MovedClock;

class GreeterTest {
    private final MovedClock clock = MovedClock.standing();
    private int greeted;
    private final Greeter greeter = new Greeter(clock, () -> greeted++);

    @Test
    void whoeverStepsUpIsGreetedOnceAMinuteAtMost() {
        greeter.happened(new Event.Nearby(false));
        assertThat(greeted).isZero();
        greeter.happened(new Event.Nearby(true));
        greeter.happened(new Event.Nearby(true));
        assertThat(greeted).isOne();
        clock.pass(Duration.ofSeconds(59));
        greeter.happened(new Event.Nearby(true));
        assertThat(greeted).isOne();
        clock.pass(Duration.ofSeconds(1));
        greeter.happened(new Event.Nearby(true));
        assertThat(greeted).isEqualTo(2);
    }
}
