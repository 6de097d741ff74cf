package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class PreviewLimitTest {
    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    @Test
    void aKioskThatAsksAllDayIsToldTenMinutesWorthAndHardlyMore() {
        PreviewLimit limit = new PreviewLimit(embedded.database(), 6, clock);
        int told = 0;
        for (int i = 0; i < 24 * 60; i++) {
            told += refused(() -> limit.count("a")) ? 0 : 1;
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(told).isBetween(60, 2 * 60);
        assertThat(refused(() -> limit.count("b"))).isFalse();
    }

    @Test
    void numbersInARowThatNobodyHasStopTheKioskForAWhile() {
        PreviewLimit limit = new PreviewLimit(embedded.database(), 1_000, clock);
        int tried = 0;
        while (tried < 1_000 && !refused(() -> limit.count("a"))) {
            refused(() -> limit.unknown("a"));
            tried++;
        }

        assertThat(tried).isBetween(15, 25);
        assertThat(refused(() -> limit.count("b"))).isFalse();
        clock.move(Duration.ofMinutes(2));
        assertThat(refused(() -> limit.count("a"))).isFalse();
    }

    private static boolean refused(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run) != null;
    }
}
