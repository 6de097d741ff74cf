package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FailedStartTest {
    private final List<String> done = new ArrayList<>();

    private FailedStart with(Supplier<List<String>> counter) {
        return new FailedStart(
                lines -> done.add("page" + lines),
                lines -> done.add("voice" + lines),
                () -> done.add("ends"),
                counter,
                () -> done.add("closed"));
    }

    @Test
    void whoeverStandsThereIsToldBeforeAnythingIsClosed() {
        with(() -> List.of("ЦНАП", "вул. Соборна, 1")).tell();
        assertThat(done)
                .containsExactly(
                        "page[]",
                        "ends",
                        "voice[]",
                        "page[ЦНАП, вул. Соборна, 1]",
                        "voice[ЦНАП, вул. Соборна, 1]",
                        "closed");
    }

    @Test
    void anUnknownCounterLeavesThePageAlone() {
        with(List::of).tell();
        assertThat(done).containsExactly("page[]", "ends", "voice[]", "closed");
    }

    @Test
    void whatKeepsTheCounterFromBeingReadKeepsNeitherThePageNorTheEndBack() {
        FailedStart failed = with(() -> {
            throw new IllegalStateException("a disk that never answers");
        });
        assertThatThrownBy(failed::tell).isInstanceOf(IllegalStateException.class);
        assertThat(done).containsExactly("page[]", "ends", "voice[]");
    }
}
