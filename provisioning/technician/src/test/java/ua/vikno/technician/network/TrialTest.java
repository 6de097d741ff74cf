package ua.vikno.technician.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.vikno.technician.network.Trial.Outcome;
import ua.vikno.technician.portal.PortalAnswer;
import ua.vikno.technician.portal.PortalAnswer.Silent;
import ua.vikno.technician.portal.PortalAnswer.Why;

final class TrialTest {
    private static final Plan PLAN =
            new Plan("enp1s0", Optional.empty(), Optional.empty(), new Plan.Addresses.Automatic());
    private static final PortalAnswer THERE = new PortalAnswer.Told(Instant.EPOCH, 5);
    private static final Silent AWAY = new Silent(Why.ROUTE, "no route");

    private final List<String> done = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5;
    private Optional<String> checkpoint = Optional.of("/1");
    private Optional<String> refused = Optional.empty();
    private Optional<String> unwritten = Optional.empty();

    /** Notes what it is asked for; nothing is joined. */
    private final class Manager implements NetworkManager {
        @Override
        public Optional<List<Port>> ports() {
            return Optional.of(List.of(new Port("enp1s0", false, "connected")));
        }

        @Override
        public List<Heard> heard(String device) {
            return List.of();
        }

        @Override
        public Optional<String> remember(int seconds) {
            done.add("remember");
            return checkpoint;
        }

        @Override
        public Optional<String> join(Plan plan, UUID id) {
            done.add("join " + plan.device());
            return refused;
        }

        @Override
        public Optional<String> keep(String point, UUID id) {
            done.add("keep " + point);
            return unwritten;
        }

        @Override
        public void putBack(String point, UUID id) {
            done.add("back " + point);
        }
    }

    private Outcome run(String portal, PortalAnswer... answers) throws InterruptedException {
        List<PortalAnswer> left = new ArrayList<>(List.of(answers));
        Trial trial = new Trial(
                new Manager(),
                _ -> left.size() > 1 ? left.removeFirst() : left.getFirst(),
                () -> nanos,
                time -> nanos += time.toNanos(),
                UUID::randomUUID);
        return trial.run(PLAN, portal);
    }

    @Test
    void whatReachesThePortalIsKept() throws Exception {
        assertThat(run("https://p", AWAY, AWAY, THERE)).isEqualTo(new Outcome.Kept(Optional.of(THERE)));
        assertThat(done).containsExactly("remember", "join enp1s0", "keep /1");
    }

    @Test
    void whatDoesNotReachItWithinAMinuteIsTakenBack() throws Exception {
        long begun = nanos;
        assertThat(run("https://p", AWAY)).isEqualTo(new Outcome.NotReached(AWAY));
        assertThat(done).containsExactly("remember", "join enp1s0", "back /1");
        assertThat(Duration.ofNanos(nanos - begun)).isBetween(Trial.LONGEST, Trial.LONGEST.plusSeconds(3));
    }

    @Test
    void whoIsNotLetInAsksNoPortal() throws Exception {
        refused = Optional.of("Error: Connection activation failed: (7) Secrets were required, but not provided.");
        assertThat(run("https://p", THERE)).isEqualTo(new Outcome.NotJoined(refused.get()));
        assertThat(done).containsExactly("remember", "join enp1s0", "back /1");
    }

    @Test
    void withoutACheckpointNothingIsTouched() throws Exception {
        checkpoint = Optional.empty();
        assertThat(run("https://p", THERE)).isEqualTo(new Outcome.NotTried());
        assertThat(done).containsExactly("remember");
    }

    @Test
    void whatCannotBeWrittenIsTakenBack() throws Exception {
        unwritten = Optional.of("read-only");
        assertThat(run("https://p", THERE)).isEqualTo(new Outcome.NotWritten("read-only"));
        assertThat(done).endsWith("keep /1", "back /1");
    }

    @Test
    void withoutAPortalTheAddressIsEnoughAndAWrongYearIsNoFaultOfTheNetwork() throws Exception {
        assertThat(run("", AWAY)).isEqualTo(new Outcome.Kept(Optional.empty()));
        Silent untrusted = new Silent(Why.UNTRUSTED, "expired");
        assertThat(run("https://p", untrusted)).isEqualTo(new Outcome.Kept(Optional.of(untrusted)));
    }
}
