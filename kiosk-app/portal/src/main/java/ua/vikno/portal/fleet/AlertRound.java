package ua.vikno.portal.fleet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;
import ua.vikno.portal.fleet.Alert.Event;
import ua.vikno.portal.fleet.Alert.Subject;
import ua.vikno.portal.fleet.AlertRules.Decision;
import ua.vikno.portal.fleet.KioskState.Lasting;

/** Looks at all kiosks, and puts what is to be told into the queue of each receiver that is not full: all of it in one transaction, by one portal of several. */
final class AlertRound {
    /** Between two messages; what happens meanwhile is told together. */
    static final Duration APART = Duration.ofMinutes(5);

    private final AlertBook book;
    private final List<AlertQueue> queues;
    private final KioskStates states;
    private final Clock clock;

    AlertRound(AlertBook book, List<AlertQueue> queues, KioskStates states, Clock clock) {
        this.book = book;
        this.queues = List.copyOf(queues);
        this.states = states;
        this.clock = clock;
    }

    void look() {
        TransactionTemplate writing = book.database().writing();
        writing.executeWithoutResult(_ -> {
            Instant now = clock.instant();
            book.begin(now).ifPresent(round -> look(round, now));
        });
    }

    private void look(AlertBook.Round round, Instant now) {
        Map<String, KioskState> kiosks =
                states.served(states.all()).stream().collect(Collectors.toMap(KioskState::kiosk, state -> state));
        boolean apart = Duration.between(round.message(), now).abs().compareTo(APART) >= 0;
        List<AlertQueue> open = queues.stream().filter(queue -> !queue.isFull()).toList();
        boolean mayTell = apart && !open.isEmpty();
        List<AlertRow> all = book.rows();
        List<AlertRow> before = all.stream()
                .filter(row -> kiosks.containsKey(row.subject().kiosk()))
                .toList();
        Decision decision = AlertRules.decide(red(kiosks, now), before, now, mayTell);
        book.keep(all, decision.rows());
        List<Alert> alerts = new ArrayList<>(decision.alerts());
        boolean daily = mayTell && AlertRules.isMorning(round.daily(), now);
        if (daily) {
            alerts.addAll(amber(kiosks, now));
        }
        if (!alerts.isEmpty()) {
            String body = AlertText.body(alerts, now);
            open.forEach(queue -> queue.add(body, now));
        }
        if (daily || !alerts.isEmpty()) {
            book.end(new AlertBook.Round(alerts.isEmpty() ? round.message() : now, daily ? now : round.daily()));
        }
    }

    private static Map<Subject, Instant> red(Map<String, KioskState> kiosks, Instant now) {
        Map<Subject, Instant> red = new HashMap<>();
        for (KioskState kiosk : kiosks.values()) {
            for (Lasting lasting : kiosk.wrong(now)) {
                if (lasting.trouble().level() == Level.RED) {
                    red.putIfAbsent(subject(kiosk, lasting), lasting.since());
                }
            }
        }
        return red;
    }

    /** Of kiosks that are heard. */
    private static List<Alert> amber(Map<String, KioskState> kiosks, Instant now) {
        List<Alert> amber = new ArrayList<>();
        for (KioskState kiosk : kiosks.values()) {
            List<Lasting> wrong = kiosk.wrong(now);
            if (wrong.stream().noneMatch(lasting -> lasting.trouble().kind() == Trouble.Kind.SILENT)) {
                wrong.stream()
                        .filter(lasting -> lasting.trouble().level() == Level.AMBER)
                        .filter(lasting ->
                                !lasting.since().plus(AlertRules.LASTING).isAfter(now))
                        .map(lasting ->
                                new Alert(Event.ATTENTION, subject(kiosk, lasting), Level.AMBER, lasting.since()))
                        .forEach(amber::add);
            }
        }
        return amber;
    }

    private static Subject subject(KioskState kiosk, Lasting lasting) {
        return new Subject(
                kiosk.kiosk(), lasting.trouble().kind(), lasting.trouble().what());
    }
}
