package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.store.MovedClock;

class HandlesTest {
    private final MovedClock clock = new MovedClock();

    @Test
    void handleIsGoodForAQuarterOfAnHourAndOnlyForItsDwellingAndKiosk() {
        Handles handles = new Handles(new Secrets(new byte[32]), clock);
        String handle = handles.of("hall-1", 42);

        assertThat(handles.dwelling("hall-1", handle)).hasValue(42);
        assertThat(handles.dwelling("hall-1", handle.replaceFirst("42", "43"))).isEmpty();
        assertThat(handles.dwelling("hall-2", handle)).isEmpty();
        clock.move(Duration.ofMinutes(16));
        assertThat(handles.dwelling("hall-1", handle)).isEmpty();
    }
}
