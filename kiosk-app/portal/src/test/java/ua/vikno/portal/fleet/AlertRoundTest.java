package ua.vikno.portal.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;
import ua.vikno.portal.fleet.AlertQueue.Message;
import ua.vikno.portal.fleet.AlertQueue.Outcome;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.store.MovedClock;

/** Two portals on one database. */
class AlertRoundTest {
    private static final Duration LOOK = Duration.ofSeconds(30);

    @RegisterExtension
    final Receiver receiver = new Receiver();

    @TempDir
    Path directory;

    final MovedClock clock = new MovedClock();
    private final Set<String> shutOut = new HashSet<>();
    private String url = "";
    private @Nullable Portal one;
    private @Nullable Portal other;

    /** What a portal has of alerts, with connections of its own. */
    private final class Portal implements AutoCloseable {
        private final Database database = Database.open(url);
        private final AlertQueue queue = new AlertQueue(database, "webhook");
        private final KioskStates states = new KioskStates(database, () -> kiosk -> !shutOut.contains(kiosk), clock);
        private final AlertRound round = new AlertRound(new AlertBook(database), List.of(queue), states, clock);

        void send(String path) throws InterruptedException {
            Webhook webhook =
                    new Webhook(URI.create(receiver.address() + path), Optional.empty(), Duration.ofSeconds(20));
            AlertWatch.Line line = new AlertWatch.Line(queue, webhook);
            AlertWatch watch = new AlertWatch(round, List.of(line), clock);
            try {
                watch.send(line);
            } finally {
                watch.close();
            }
        }

        @Override
        public void close() {
            database.close();
        }
    }

    String newDatabase() throws Exception {
        return "jdbc:sqlite:" + directory.resolve("portal.db");
    }

    @BeforeEach
    void open() throws Exception {
        url = newDatabase();
        one = new Portal();
        other = new Portal();
    }

    @AfterEach
    void close() {
        one().close();
        other().close();
    }

    private Portal one() {
        return Objects.requireNonNull(one);
    }

    private Portal other() {
        return Objects.requireNonNull(other);
    }

    private void beat(String kiosk, boolean storage, int degrees) {
        Heartbeat heartbeat = new Heartbeat(
                new Versions("1", "25", "13"),
                60,
                1L,
                storage,
                new Machine(degrees, 9_000L, 900L),
                List.of(),
                null,
                80,
                Map.of(),
                Map.of(),
                null);
        assertThat(one().states.take(kiosk, heartbeat)).isTrue();
    }

    private void looks(Duration length) {
        for (Duration passed = Duration.ZERO; passed.compareTo(length) < 0; passed = passed.plus(LOOK)) {
            clock.move(LOOK);
            one().round.look();
            other().round.look();
        }
    }

    private List<String> bodies() {
        return one().database
                .client()
                .sql("select body from kiosk_alert_message order by made_at, id")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void twelveSilentKiosksAreOneMessageOfOnePortalAndAreToldOnceADay() {
        for (int i = 10; i < 22; i++) {
            beat("hall-" + i, true, 40);
        }
        looks(Duration.ofMinutes(5));
        assertThat(bodies()).isEmpty();
        looks(Duration.ofHours(1));
        clock.move(Duration.ofHours(22));
        looks(Duration.ofMinutes(30));

        assertThat(bodies()).hasSize(1);
        assertThat(bodies().getFirst()).contains("Needs help: silent for more than 3 minutes (12): hall-10");
        looks(Duration.ofHours(1));
        assertThat(bodies()).hasSize(2);
        assertThat(bodies().getLast()).contains("Still wrong: silent for more than 3 minutes (12): hall-10");
    }

    @Test
    void portalsThatLookInTheSameMomentTellOnce() throws Exception {
        beat("hall", false, 40);
        looks(Duration.ofMinutes(2));
        clock.move(LOOK);
        CyclicBarrier together = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> looks = new ArrayList<>();
            for (Portal portal : List.of(one(), other())) {
                looks.add(threads.submit(() -> {
                    together.await();
                    portal.round.look();
                    return true;
                }));
            }
            for (Future<Boolean> look : looks) {
                assertThat(look.get()).isTrue();
            }
        }

        assertThat(bodies()).hasSize(1);
        assertThat(bodies().getFirst()).contains("Needs help: the disk takes nothing (1): hall");
    }

    @Test
    void aPortalThatStartsAgainTellsNothingTwice() {
        beat("hall", false, 40);
        looks(Duration.ofMinutes(3));
        one().close();
        one = new Portal();
        looks(Duration.ofHours(1));

        // The second message tells that the kiosk is silent, too.
        assertThat(bodies()).hasSize(2);
        assertThat(String.join("\n", bodies()))
                .containsOnlyOnce("Needs help: the disk")
                .containsOnlyOnce("Needs help: silent");
    }

    @Test
    void whatEndedIsToldOnce() {
        beat("hall", false, 40);
        looks(Duration.ofMinutes(3));
        for (int i = 0; i < 60; i++) {
            beat("hall", true, 40);
            looks(Duration.ofMinutes(1));
        }

        assertThat(bodies()).hasSize(2);
        assertThat(bodies().getLast()).contains("Well again: the disk takes nothing (1): hall");
    }

    @Test
    void amberIsToldInTheMorningTogether() {
        looks(LOOK);
        clock.move(Duration.ofHours(19).plusMinutes(40));
        for (int minutes = 0; minutes < 60; minutes++) {
            beat("hall", true, 85);
            beat("yard", true, 85);
            looks(Duration.ofMinutes(1));
        }

        assertThat(bodies()).hasSize(1);
        assertThat(bodies().getFirst())
                .contains("Needs attention: hot (2): hall, yard", "\"at\":\"2026-02-02T06:00:", "\"level\":\"amber\"");
    }

    @Test
    void anAlertThatOnlyANewerPortalKnowsIsLeftToIt() {
        beat("hall", false, 40);
        one().database
                .client()
                .sql("insert into kiosk_alert (kiosk, kind, device, began_at, seen_at, times)"
                        + " values ('hall', 'FLOODED', '', 1, 1, 0)")
                .update();
        looks(Duration.ofMinutes(3));

        assertThat(bodies()).hasSize(1);
        assertThat(bodies().getFirst()).contains("Needs help: the disk takes nothing (1): hall");
        assertThat(one().database
                        .client()
                        .sql("select count(*) from kiosk_alert where kind = 'FLOODED'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingIsToldOfAKioskThatWasShutOut() {
        beat("hall", true, 40);
        looks(Duration.ofMinutes(10));
        assertThat(bodies()).hasSize(1);
        shutOut.add("hall");
        clock.move(Duration.ofDays(1));
        looks(Duration.ofMinutes(30));

        assertThat(bodies()).hasSize(1);
    }

    @Test
    void messagesComeFiveMinutesApartAndFiveWaitAtMost() {
        for (int i = 10; i < 40; i++) {
            beat("hall-" + i, true, 40);
            looks(Duration.ofMinutes(1));
        }
        looks(Duration.ofMinutes(10));

        assertThat(bodies()).hasSize(AlertQueue.MOST);
        one().database
                .client()
                .sql("update kiosk_alert_message set outcome = 'SENT'")
                .update();
        looks(Duration.ofMinutes(1));
        for (int i = 10; i < 40; i++) {
            assertThat(String.join("\n", bodies())).containsOnlyOnce("\"began\",\"kiosk\":\"hall-" + i + "\"");
        }
    }

    @Test
    void aMessageThatIsNotTakenStaysAndIsTriedAgainLaterByEitherPortal() throws Exception {
        one().queue.add("first", clock.instant());
        clock.move(Duration.ofSeconds(1));
        one().queue.add("second", clock.instant());
        one().send("/status/500");
        other().send("/status/200");
        assertThat(receiver.taken()).extracting(Receiver.Taken::body).containsExactly("first");

        clock.move(Duration.ofSeconds(30));
        other().send("/status/200");
        one().send("/status/200");

        assertThat(receiver.taken()).extracting(Receiver.Taken::body).containsExactly("first", "first", "second");
        assertThat(AlertQueue.counts(one().database)).isEqualTo(Map.of(Outcome.SENT, 2L));
    }

    @Test
    void tryingAgainTakesLongerEachTimeAndIsGivenUpAfterADay() throws Exception {
        one().queue.add("body", clock.instant());
        for (int minutes = 0; minutes < 26 * 60; minutes++) {
            one().send("/status/404");
            clock.move(Duration.ofMinutes(1));
        }

        assertThat(receiver.taken()).hasSizeBetween(25, 32);
        assertThat(AlertQueue.counts(one().database)).isEqualTo(Map.of(Outcome.GIVEN_UP, 1L));
    }

    @Test
    void twoPortalsThatTakeInTheSameMomentGetAMessageOnce() throws Exception {
        one().queue.add("body", clock.instant());
        CyclicBarrier together = new CyclicBarrier(2);
        List<Message> taken = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Optional<Message>>> both = new ArrayList<>();
            for (Portal portal : List.of(one(), other())) {
                both.add(threads.submit(() -> {
                    together.await();
                    return portal.queue.take(clock.instant());
                }));
            }
            for (Future<Optional<Message>> future : both) {
                future.get().ifPresent(taken::add);
            }
        }

        assertThat(taken).extracting(Message::body).containsExactly("body");
    }

    @Test
    void oneReceiverThatTakesNothingKeepsNothingFromTheOther() {
        Portal portal = one();
        AlertQueue mail = new AlertQueue(portal.database, "mail");
        for (int i = 0; i < AlertQueue.MOST; i++) {
            portal.queue.add("{}", clock.instant());
        }
        assertThat(portal.queue.isFull()).isTrue();
        assertThat(mail.isFull()).isFalse();
        assertThat(mail.take(clock.instant())).isEmpty();

        mail.add("{\"text\":\"\"}", clock.instant());
        Message message = mail.take(clock.instant()).orElseThrow();
        mail.settle(message, Outcome.SENT);
        assertThat(mail.take(clock.instant())).as("once").isEmpty();
        assertThat(portal.queue.isFull()).isTrue();
    }
}
