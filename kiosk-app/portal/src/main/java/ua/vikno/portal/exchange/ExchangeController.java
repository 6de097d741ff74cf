package ua.vikno.portal.exchange;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import ua.vikno.portal.access.Callers.Caller;
import ua.vikno.portal.access.CurrentCaller;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.registers.FileReport;
import ua.vikno.portal.registers.LoadJournal;
import ua.vikno.portal.registers.RegisterInbox;
import ua.vikno.portal.registers.Sending;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults.Fault;

/** Providers send their registers themselves; each only its own (K7). */
@RestController
class ExchangeController {
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    private final RegisterInbox inbox;
    private final Forms forms;
    private final Journal journal;

    ExchangeController(RegisterInbox inbox, Forms forms, Journal journal) {
        this.inbox = inbox;
        this.forms = forms;
        this.journal = journal;
    }

    /** What became of the file; 422 when it was refused whole, 409 when it is held. */
    record Report(
            String form,
            String outcome,
            int lines,
            String word,
            int faultCount,
            List<Fault> faults,
            int warningCount,
            List<Fault> warnings) {}

    /**
     * @param form the register's form by name: {@code water}, {@code payments}
     * @param word of a register that was held: it has been looked at and is to be taken
     * @param file what the provider calls the file, where the form reads the month from it
     */
    @PutMapping("/api/v1/registers/{form}")
    ResponseEntity<Report> take(
            @PathVariable("form") String form,
            @RequestParam(name = "file", defaultValue = "") String file,
            @RequestParam(name = "word", defaultValue = "") String word,
            HttpServletRequest request)
            throws IOException {
        Caller caller = CurrentCaller.get();
        Optional<Form> named = forms.byId(form);
        String provider = switch (named.orElse(null)) {
            case Form.Charges charges -> charges.provider();
            case Form.Payments _ -> "*";
            case null -> throw new ProblemException(Problem.FORBIDDEN);
        };
        if (!caller.mayLoad(provider)) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        FileReport report = inbox.take(
                        file.isEmpty() ? form : file,
                        request.getInputStream(),
                        Sending.of(caller.id(), Set.of(word)),
                        found -> found.filter(other -> !other.id().equals(form)).ifPresent(other -> {
                            throw ProblemException.invalid("form", "is-" + other.id());
                        }))
                .filter(taken -> taken.outcome() != FileReport.Outcome.BUSY)
                .orElseThrow(() -> new ProblemException(Problem.TOO_MANY));
        journal.note(
                Journal.Kind.REGISTER_SENT,
                caller.id(),
                Map.of("form", report.form(), "outcome", report.outcome(), "lines", report.lines()));
        return ResponseEntity.status(status(report.outcome()))
                .body(new Report(
                        report.form(),
                        report.outcome().name().toLowerCase(Locale.ROOT),
                        report.lines(),
                        report.word(),
                        report.faultCount(),
                        report.faults(),
                        report.warningCount(),
                        report.warnings()));
    }

    private static int status(FileReport.Outcome outcome) {
        return switch (outcome) {
            case REFUSED -> UNPROCESSABLE;
            case HELD -> CONFLICT;
            case TAKEN, UNCHANGED, BUSY -> 200;
        };
    }

    /** The loads of the caller's registers, newest first, at most a hundred. */
    @GetMapping("/api/v1/registers")
    List<LoadJournal.Entry> loads() {
        Caller caller = CurrentCaller.get();
        return inbox.loads().stream().filter(entry -> mayLoad(caller, entry)).toList();
    }

    /** What was odd in a load, at most a hundred. */
    @GetMapping("/api/v1/registers/loads/{load}")
    List<Fault> warnings(@PathVariable("load") long load) {
        permitted(load);
        return inbox.warnings(load);
    }

    /** Takes the newest load of its form back, once. */
    @DeleteMapping("/api/v1/registers/loads/{load}")
    ResponseEntity<Void> takeBack(@PathVariable("load") long load) throws IOException {
        Caller caller = permitted(load);
        FileReport.Outcome outcome = inbox.takeBack(load, caller.id());
        journal.note(Journal.Kind.REGISTER_TAKEN_BACK, caller.id(), Map.of("load", load, "outcome", outcome));
        return switch (outcome) {
            case TAKEN -> ResponseEntity.noContent().build();
            case BUSY -> throw new ProblemException(Problem.TOO_MANY);
            case REFUSED, HELD, UNCHANGED -> throw ProblemException.invalid("load", "not-the-newest");
        };
    }

    private Caller permitted(long load) {
        Caller caller = CurrentCaller.get();
        if (inbox.loads().stream().noneMatch(entry -> entry.id() == load && mayLoad(caller, entry))) {
            throw new ProblemException(Problem.FORBIDDEN);
        }
        return caller;
    }

    private boolean mayLoad(Caller caller, LoadJournal.Entry entry) {
        return caller.mayLoad(
                forms.byId(entry.form()).orElse(null) instanceof Form.Charges charges ? charges.provider() : "*");
    }
}
