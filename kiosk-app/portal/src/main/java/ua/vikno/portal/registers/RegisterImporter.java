package ua.vikno.portal.registers;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;
import ua.vikno.portal.store.Database;

/**
 * Takes one register file: all of it, or nothing and a report. The file is read twice, once to check it and once to
 * write it, and never held in memory. It replaces what its provider said before about the months it covers, so that a
 * corrected register leaves nothing of the wrong one behind.
 */
final class RegisterImporter {
    /** Larger files are refused unread. */
    static final long MAX_BYTES = 256L << 20;

    private final Forms forms;
    private final FormDetector detector;
    private final RegisterLoads loads;
    private final StreetNames streets;
    private final Clock clock;

    RegisterImporter(Forms forms, StreetNames streets, Database database, Clock clock, Pace pace) {
        this.streets = streets;
        this.forms = forms;
        this.clock = clock;
        this.detector = new FormDetector(forms);
        this.loads = new RegisterLoads(database, forms, clock, pace);
    }

    /** The form of a file, told by its headings. */
    Optional<Form> formOf(RegisterFile file) throws IOException {
        return file.content().size() == 0
                ? forms.byId(file.stem())
                : detector.detect(file.stem(), file.content().head());
    }

    /** Ends what an earlier portal left half done. */
    synchronized void finish() {
        loads.finish();
    }

    /**
     * One at a time: two providers' files may touch the same dwelling.
     *
     * @param form as {@link #formOf} told it
     * @throws IOException when the file cannot be read from where it lies
     */
    synchronized FileReport take(RegisterFile file, Optional<Form> form, Sending sending) throws IOException {
        Faults faults = new Faults(file.name());
        Faults warnings = new Faults(file.name());
        if (file.content().size() == 0) {
            faults.ofFile(Reason.EMPTY_FILE, "");
        } else if (file.content().size() > MAX_BYTES) {
            faults.ofFile(Reason.TOO_LARGE, "more than " + MAX_BYTES + " bytes");
        } else if (form.isEmpty()) {
            faults.ofFile(Reason.UNKNOWN_FORM, "");
        }
        String id = form.map(Form::id).orElse("");
        if (!faults.none() || form.isEmpty()) {
            return report(file, id, Outcome.REFUSED, 0, "", faults, warnings);
        }
        return switch (form.get()) {
            case Form.Charges charged -> takeCharges(file, charged, sending, faults, warnings);
            case Form.Payments paid -> takePayments(file, paid, sending, faults, warnings);
        };
    }

    LoadJournal journal() {
        return loads.journal();
    }

    /** Takes the newest load of its form back, once. */
    synchronized Outcome takeBack(long load, String sender) throws IOException {
        return loads.takeBack(load, sender);
    }

    private FileReport takeCharges(
            RegisterFile file, Form.Charges form, Sending sending, Faults faults, Faults warnings) throws IOException {
        Map<YearMonth, Integer> periods = new TreeMap<>();
        int[] count = new int[1];
        MonthLimits limits = MonthLimits.at(clock);
        ChargeLines checked = ChargeLines.checking(form, streets, file.name(), limits, faults, line -> {
            periods.putIfAbsent(line.period(), line.line());
            count[0]++;
        });
        read(form, file, faults, warnings, checked::add);
        MonthLimits.span(periods, form.period() instanceof Form.Period.InColumn column ? column.column() : "", faults);
        Faults unheard = new Faults(file.name());
        String sha256 = file.sha256();
        Outcome outcome = !faults.none()
                ? Outcome.REFUSED
                : loads.charges(
                        form,
                        new RegisterLoads.Arrival(sha256, sending, count[0]),
                        List.copyOf(periods.keySet()),
                        sink -> read(
                                form,
                                file,
                                faults,
                                unheard,
                                ChargeLines.writing(form, streets, file.name(), limits, faults, sink)::add),
                        faults,
                        warnings);
        String word = outcome == Outcome.HELD ? Sending.wordFor(sha256) : "";
        return report(file, form.id(), outcome, count[0], word, faults, warnings);
    }

    private FileReport takePayments(
            RegisterFile file, Form.Payments form, Sending sending, Faults faults, Faults warnings) throws IOException {
        Map<YearMonth, Integer> periods = new TreeMap<>();
        Set<String> providers = new TreeSet<>();
        int[] count = new int[1];
        MonthLimits limits = MonthLimits.at(clock);
        PaymentLines checked = new PaymentLines(form, forms, limits, faults, line -> {
            periods.putIfAbsent(YearMonth.from(line.date()), line.line());
            providers.add(line.provider());
            count[0]++;
        });
        read(form, file, faults, warnings, checked::add);
        MonthLimits.span(periods, form.date().column(), faults);
        Faults unheard = new Faults(file.name());
        String sha256 = file.sha256();
        Outcome outcome = !faults.none()
                ? Outcome.REFUSED
                : loads.payments(
                        form,
                        new RegisterLoads.Arrival(sha256, sending, count[0]),
                        providers,
                        List.copyOf(periods.keySet()),
                        sink -> read(
                                form, file, faults, unheard, new PaymentLines(form, forms, limits, faults, sink)::add),
                        faults,
                        warnings);
        String word = outcome == Outcome.HELD ? Sending.wordFor(sha256) : "";
        return report(file, form.id(), outcome, count[0], word, faults, warnings);
    }

    private void read(Form form, RegisterFile file, Faults faults, Faults warnings, Consumer<Row> sink)
            throws IOException {
        detector.foreignCharset(form, file.content().head())
                .ifPresent(
                        c -> faults.add(1, "", "", Reason.WRONG_CHARSET.with("not " + form.charset() + " but " + c)));
        if (faults.none()) {
            FormDetector.reader(form, form.charset()).read(file.content(), faults, warnings, sink);
        }
    }

    private static FileReport report(
            RegisterFile file, String form, Outcome outcome, int lines, String word, Faults faults, Faults warnings) {
        return new FileReport(
                file.name(),
                form,
                outcome,
                lines,
                word,
                faults.first(),
                faults.count(),
                warnings.first(),
                warnings.count());
    }
}
