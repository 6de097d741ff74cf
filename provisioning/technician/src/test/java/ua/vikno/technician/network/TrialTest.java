package ua.vikno.technician.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import ua.vikno.state.proxy.ProxyFile;
import ua.vikno.state.proxy.ProxyServer;
import ua.vikno.technician.network.Trial.Outcome;
import ua.vikno.technician.portal.PortalAnswer;
import ua.vikno.technician.portal.PortalAnswer.Silent;
import ua.vikno.technician.portal.PortalAnswer.Why;

final class TrialTest {
    private static final Plan PLAN =
            new Plan("enp1s0", Optional.empty(), Optional.empty(), new Plan.Addresses.Automatic());
    private static final PortalAnswer THERE = new PortalAnswer.Told(Instant.EPOCH, 5);
    private static final ProxyServer OLD = new ProxyServer("old", 3128, "", "");
    private static final ProxyServer PROXY = new ProxyServer("192.0.2.9", 3128, "u", "p");
    private static final Silent AWAY = new Silent(Why.ROUTE, "no route");

    private final List<String> done = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 5;
    private Optional<String> checkpoint = Optional.of("/1");
    private Optional<String> refused = Optional.empty();
    private Optional<String> unwritten = Optional.empty();
    private WayOut.Wish wish = new WayOut.Wish.AsNow();
    private Optional<String> proxyUnwritten = Optional.empty();
    private List<Optional<ProxyServer>> askedThrough = new ArrayList<>();

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

    /** Notes what it is asked for; the present way leads through a proxy. */
    private final class Way implements WayOut {
        @Override
        public ProxyFile.Way now() {
            return new ProxyFile.Way.Through(OLD);
        }

        @Override
        public void open(Optional<ProxyServer> proxy) {
            done.add("open " + proxy.map(ProxyServer::address).orElse("directly"));
        }

        @Override
        public Optional<String> keep(Optional<ProxyServer> proxy) {
            done.add("proxy " + proxy.map(ProxyServer::address).orElse("none"));
            return proxyUnwritten;
        }

        @Override
        public void putBack() {
            done.add("proxy back");
        }
    }

    private Outcome run(String portal, PortalAnswer... answers) throws InterruptedException {
        List<PortalAnswer> left = new ArrayList<>(List.of(answers));
        Trial trial = new Trial(
                new Manager(),
                new Way(),
                (_, through) -> {
                    askedThrough.add(through);
                    return left.size() > 1 ? left.removeFirst() : left.getFirst();
                },
                () -> nanos,
                time -> nanos += time.toNanos(),
                UUID::randomUUID);
        return trial.run(PLAN, wish, portal);
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

    @Test
    void thePresentProxyIsAskedThroughAndLeftAlone() throws Exception {
        assertThat(run("https://p", THERE)).isInstanceOf(Outcome.Kept.class);
        assertThat(askedThrough).containsExactly(Optional.of(OLD));
        assertThat(done).containsExactly("remember", "join enp1s0", "keep /1");
    }

    @Test
    void anotherProxyIsWrittenOnceThePortalAnsweredThroughIt() throws Exception {
        wish = new WayOut.Wish.By(PROXY);
        assertThat(run("https://p", AWAY, THERE)).isInstanceOf(Outcome.Kept.class);
        assertThat(askedThrough).containsExactly(Optional.of(PROXY), Optional.of(PROXY));
        assertThat(done)
                .containsExactly("remember", "join enp1s0", "open 192.0.2.9:3128", "proxy 192.0.2.9:3128", "keep /1");
    }

    @Test
    void aProxyThatLeadsNowhereIsTakenBackWithTheNetwork() throws Exception {
        wish = new WayOut.Wish.Directly();
        assertThat(run("https://p", AWAY)).isInstanceOf(Outcome.NotReached.class);
        assertThat(done).containsExactly("remember", "join enp1s0", "open directly", "proxy back", "back /1");
    }

    @Test
    void aPasswordThatTheProxyRefusesIsNotTriedAgain() throws Exception {
        wish = new WayOut.Wish.By(PROXY);
        Silent refusal = new Silent(Why.PROXY_ACCESS, PROXY.address());
        assertThat(run("https://p", refusal)).isEqualTo(new Outcome.NotReached(refusal));
        assertThat(askedThrough).hasSize(1);
    }

    @Test
    void whateverCannotBeWrittenBothAreAsTheyWere() throws Exception {
        wish = new WayOut.Wish.By(PROXY);
        proxyUnwritten = Optional.of("full");
        assertThat(run("https://p", THERE)).isEqualTo(new Outcome.NotWritten("full"));
        assertThat(done)
                .endsWith("proxy 192.0.2.9:3128", "proxy back", "back /1")
                .doesNotContain("keep /1");
        done.clear();
        proxyUnwritten = Optional.empty();
        unwritten = Optional.of("read-only");
        assertThat(run("https://p", THERE)).isEqualTo(new Outcome.NotWritten("read-only"));
        assertThat(done).endsWith("keep /1", "proxy back", "back /1");
    }
}
