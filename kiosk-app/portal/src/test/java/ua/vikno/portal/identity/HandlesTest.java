package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.store.MovedClock;

class HandlesTest {
    private final MovedClock clock = new MovedClock();

    @Test
    void handleIsGoodForHalfAnHourAndOnlyForItsDwelling() {
        Handles handles = new Handles(new Secrets(new byte[32]), clock);
        String handle = handles.of(42);

        assertThat(handles.dwelling(handle)).hasValue(42);
        assertThat(handles.dwelling(handle.replaceFirst("42", "43"))).isEmpty();
        clock.move(Duration.ofMinutes(31));
        assertThat(handles.dwelling(handle)).isEmpty();
    }
}
