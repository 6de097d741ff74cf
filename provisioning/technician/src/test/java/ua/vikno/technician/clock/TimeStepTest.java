package ua.vikno.technician.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ua.vikno.technician.clock.TimeKeeper.Keeping;
import ua.vikno.technician.portal.PortalAnswer;
import ua.vikno.technician.portal.PortalAnswer.Why;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Walk;
import ua.vikno.technician.step.Words;

final class TimeStepTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    private record World(String portal, PortalAnswer answer, Keeping keeping) implements TimeStep.World {
        @Override
        public PortalAnswer ask(String address) {
            return answer;
        }
    }

    private static List<String> run(Instant clock, String portal, PortalAnswer answer, Keeping keeping)
            throws InterruptedException {
        List<Finding> found = Walk.of(new TimeStep(new World(portal, answer, keeping), () -> clock).begin());
        assertThat(found)
                .allSatisfy(finding -> assertThat(new Words(Locale.of("uk")).of(finding.fact()))
                        .isNotBlank());
        return found.stream()
                .map(finding -> finding.getClass().getSimpleName() + " "
                        + finding.fact().key())
                .toList();
    }

    @Test
    void aClockThatAgreesWithThePortalIsRight() throws Exception {
        assertThat(run(NOW, "https://p", new PortalAnswer.Told(NOW.plusSeconds(5), 12), Keeping.SYNCHRONISED))
                .containsExactly("Good time.synchronised", "Good portal.answers", "Good time.right");
        assertThat(run(NOW, "https://p", new PortalAnswer.Told(NOW.minusSeconds(6), 12), Keeping.NOT))
                .containsExactly("Weak time.unsynchronised", "Good portal.answers", "Bad time.wrong");
    }

    @Test
    void aClockOf1970IsToldFirst() throws Exception {
        assertThat(run(
                        Instant.ofEpochSecond(40),
                        "https://p",
                        new PortalAnswer.Silent(Why.UNTRUSTED, "expired"),
                        Keeping.UNKNOWN))
                .containsExactly("Bad time.epoch", "Unchecked time.unknown", "Bad portal.silent.UNTRUSTED");
        assertThat(new Words(Locale.ENGLISH).of(Say.of("time.epoch.do", Instant.EPOCH)))
                .contains("timedatectl set-time");
    }

    @Test
    void withoutAPortalNothingIsClaimed() throws Exception {
        assertThat(run(NOW, "", new PortalAnswer.WithoutTime(), Keeping.SYNCHRONISED))
                .containsExactly("Good time.synchronised", "Weak time.no-portal");
        assertThat(run(NOW, "https://p", new PortalAnswer.WithoutTime(), Keeping.SYNCHRONISED))
                .containsExactly("Good time.synchronised", "Bad portal.no-date");
    }

    @Test
    void whatTimedatectlSaysIsUnderstood() {
        assertThat(TimeKeeper.of("NTP=yes\nNTPSynchronized=yes\n")).isEqualTo(Keeping.SYNCHRONISED);
        assertThat(TimeKeeper.of("NTP=yes\nNTPSynchronized=no\n")).isEqualTo(Keeping.NOT);
        assertThat(TimeKeeper.of("Failed to connect to bus")).isEqualTo(Keeping.UNKNOWN);
    }
}
