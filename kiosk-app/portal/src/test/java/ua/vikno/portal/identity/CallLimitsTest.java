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

class CallLimitsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    final EmbeddedDatabase embedded = new EmbeddedDatabase();

    private final MovedClock clock = new MovedClock();

    @Test
    void kioskAsksSoOftenAtOnceAndThenOneByOne() {
        CallLimits limit = CallLimits.unforced(embedded.database(), clock, new CallLimit("test", 2, MINUTE));
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
        CallLimits limit = CallLimits.forced(embedded.database(), clock, new CallLimit("test", 3, MINUTE));
        limit.count("a");
        limit.count("a");
        clock.move(Duration.ofHours(5));

        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isFalse();
        assertThat(refused(limit)).isTrue();
    }

    @Test
    void whatOneOfSeveralLimitsRefusesIsCountedByNone() {
        CallLimit seldom = new CallLimit("seldom", 3, Duration.ofHours(3));
        CallLimits both = CallLimits.unforced(embedded.database(), clock, new CallLimit("often", 2, MINUTE), seldom);
        both.count("a");
        both.count("a");
        for (int i = 0; i < 5; i++) {
            assertThat(refused(both)).isTrue();
        }
        clock.move(MINUTE);

        assertThat(refused(both)).isFalse();
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> both.count("a"));
        assertThat(refusal.properties()).containsEntry("retryAfterSeconds", 3_541L);
        assertThat(CallLimits.forced(embedded.database(), clock, seldom).exhausted("a"))
                .isEqualTo(Duration.ofMinutes(59));
        assertThat(CallLimits.forced(embedded.database(), clock, seldom).exhausted("b"))
                .isEqualTo(Duration.ZERO);
    }

    private static boolean refused(CallLimits limit) {
        return catchThrowableOfType(ProblemException.class, () -> limit.count("a")) != null;
    }
}
