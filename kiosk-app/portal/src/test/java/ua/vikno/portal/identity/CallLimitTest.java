package ua.vikno.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.EmbeddedDatabase;
import ua.vikno.portal.store.MovedClock;

class CallLimitTest {
    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    @Test
    void kioskAsksSoOftenAtOnceAndThenOneByOne() {
        CallLimit limit = new CallLimit(embedded.database(), "test", 2, Duration.ofMinutes(1), clock);
        limit.count("a");
        limit.count("a");
        limit.count("b");

        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> limit.count("a"));
        assertThat(refusal.problem()).isEqualTo(Problem.TOO_MANY);
        assertThat(refusal.properties()).containsEntry("retryAfterSeconds", 31L);
        clock.move(Duration.ofSeconds(29));
        assertThat(refused(limit)).isTrue();
        clock.move(Duration.ofSeconds(1));
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isTrue();
    }

    @Test
    void anIdleMinuteGivesAllCallsBackAndNoMore() {
        CallLimit limit = new CallLimit(embedded.database(), "test", 3, Duration.ofMinutes(1), clock);
        limit.count("a");
        limit.count("a");
        clock.move(Duration.ofHours(5));

        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isTrue();
    }

    private static boolean refused(CallLimit limit) {
        return catchThrowableOfType(ProblemException.class, () -> limit.count("a")) != null;
    }
}
