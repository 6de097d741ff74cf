package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.access.Secrets;

class HandlesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-02-01T10:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @Test
    void handleIsGoodForHalfAnHourAndOnlyForItsDwelling() {
        Handles handles = new Handles(new Secrets(new byte[32]), clock);
        String handle = handles.of(42);

        assertThat(handles.dwelling(handle)).hasValue(42);
        assertThat(handles.dwelling(handle.replaceFirst("42", "43"))).isEmpty();
        now.updateAndGet(t -> t.plus(Duration.ofMinutes(31)));
        assertThat(handles.dwelling(handle)).isEmpty();
    }
}
