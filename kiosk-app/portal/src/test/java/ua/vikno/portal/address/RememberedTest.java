package ua.vikno.portal.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicInteger made = new AtomicInteger();
    private final Remembered<String> remembered = new Remembered<>(text -> text + made.incrementAndGet());

    @Test
    void aTextIsLookedAtOnce() {
        assertThat(remembered.of("вул. Довга")).isEqualTo("вул. Довга1");
        assertThat(remembered.of("вул. Довга")).isEqualTo("вул. Довга1");
    }

    @Test
    void howeverManyTextsComeSoManyAreKeptAndNotMore() {
        for (int i = 0; i < 4_096; i++) {
            remembered.of("house " + i);
        }
        remembered.of("house 0");
        assertThat(made).hasValue(4_096);

        remembered.of("one more");
        remembered.of("house 0");
        assertThat(made).hasValue(4_098);
    }

    @Test
    void aLongTextIsNotKept() {
        remembered.of("х".repeat(101));
        remembered.of("х".repeat(101));
        assertThat(made).hasValue(2);
    }
}
