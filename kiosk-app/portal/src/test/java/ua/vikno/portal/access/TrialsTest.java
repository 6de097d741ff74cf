package ua.vikno.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import ua.vikno.portal.api.trial.Trial;
import ua.vikno.portal.store.MovedClock;

class TrialsTest {
    private final MovedClock clock = new MovedClock();
    private final Trials trials = new Trials(new Secrets(new byte[32]), clock);

    @Test
    void whatOneKioskIsToldIsOfNoUseToAnother() {
        Trial trial = trials.of("hall");

        assertThat(trials.isAccount("hall", trial.account())).isTrue();
        assertThat(trials.isCode("hall", trial.code())).isTrue();
        assertThat(trials.isAccount("market", trial.account())).isFalse();
        assertThat(trials.isCode("market", trial.code())).isFalse();
        Secrets anothers = new Secrets("another secret of 32 characters.".getBytes(StandardCharsets.US_ASCII));
        assertThat(new Trials(anothers, clock).isAccount("hall", trial.account()))
                .isFalse();
    }

    @Test
    void itEndsBetweenTenAndTwentyMinutesLater() {
        Trial trial = trials.of("hall");

        clock.move(Duration.ofMinutes(10));
        assertThat(trials.isAccount("hall", trial.account())).isTrue();
        assertThat(trials.isCode("hall", trial.code())).isTrue();
        assertThat(Duration.between(trial.at(), trial.until()))
                .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(20));
        clock.move(Duration.ofMinutes(10));
        assertThat(trials.isAccount("hall", trial.account())).isFalse();
        assertThat(trials.isCode("hall", trial.code())).isFalse();
    }
}
