package ua.vikno.portal.fleet;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.fleet.NoticeRules.Checked;
import ua.vikno.portal.fleet.NoticeRules.Fault;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.store.Database;

/** The operator of all kiosks sets, changes and ends notices over their screens, and measures how they are. */
@RestController
class OperationController {
    private final NoticeBook book;
    private final KioskStates states;
    private final Database database;
    private final Callers callers;
    private final Journal journal;
    private final Clock clock;

    OperationController(
            NoticeBook book, KioskStates states, Database database, Callers callers, Journal journal, Clock clock) {
        this.book = book;
        this.states = states;
        this.database = database;
        this.callers = callers;
        this.journal = journal;
        this.clock = clock;
    }

    @GetMapping("/api/v1/operation/notices")
    List<OperatorsNotice> all() {
        operator();
        return book.all();
    }

    @PutMapping("/api/v1/operation/notices/{id}")
    OperatorsNotice set(@PathVariable("id") String id, @RequestBody NoticeOrder order) {
        Caller operator = operator();
        OperatorsNotice notice = switch (NoticeRules.check(id, order, clock.instant(), callers::hasKiosk)) {
            case Checked.Good(OperatorsNotice good) -> good;
            case Checked.Bad(String field, Fault fault, String _) -> throw ProblemException.invalid(field, slug(fault));
        };
        if (!book.set(notice)) {
            throw ProblemException.invalid("notices", slug(Fault.TOO_MANY));
        }
        journal.note(
                Journal.Kind.NOTICE_SET,
                operator.id(),
                Map.of(
                        "notice", id,
                        "stops", notice.notice().stops(),
                        "until", notice.notice().until().toString()));
        return notice;
    }

    @DeleteMapping("/api/v1/operation/notices/{id}")
    ResponseEntity<Void> end(@PathVariable("id") String id) {
        Caller operator = operator();
        if (book.end(id)) {
            journal.note(Journal.Kind.NOTICE_ENDED, operator.id(), Map.of("notice", id));
        }
        return ResponseEntity.noContent().build();
    }

    /** For Prometheus: how kiosks are. */
    @GetMapping(value = "/api/v1/operation/metrics", produces = PrometheusText.TYPE)
    ResponseEntity<byte[]> metrics() {
        operator();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(PrometheusText.TYPE))
                .body(PrometheusText.of(measured()).getBytes(StandardCharsets.UTF_8));
    }

    private List<Metric> measured() {
        List<Metric> all = new ArrayList<>(FleetMetrics.of(states.served(states.all()), clock.instant()));
        all.add(AlertMetrics.of(AlertQueue.counts(database)));
        return all;
    }

    private static Caller operator() {
        Caller caller = CurrentCaller.get();
        if (!caller.mayOperate()) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        return caller;
    }

    private static String slug(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
