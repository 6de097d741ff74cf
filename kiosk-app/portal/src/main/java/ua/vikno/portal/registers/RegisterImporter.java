package ua.vikno.portal.registers;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.fault.Faults;
import ua.vikno.portal.registers.fault.Reason;
import ua.vikno.portal.registers.form.ChargesForm;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Form.Container;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.form.PaymentsForm;
import ua.vikno.portal.registers.line.ChargeLine;
import ua.vikno.portal.registers.line.ChargeLines;
import ua.vikno.portal.registers.line.PaymentLine;
import ua.vikno.portal.registers.line.PaymentLines;
import ua.vikno.portal.registers.table.DbfReader;
import ua.vikno.portal.registers.table.DelimitedReader;
import ua.vikno.portal.registers.table.Row;
import ua.vikno.portal.store.Database;

/**
 * Takes one register file: all of it, or nothing and a report. A file replaces what its provider said before about the
 * months it covers, so that a corrected register leaves nothing of the wrong one behind.
 */
public final class RegisterImporter {
    /** Larger files are refused unread. */
    public static final long MAX_BYTES = 256L << 20;

    private final Forms forms;
    private final FormDetector detector;
    private final Database database;
    private final LoadLog log;
    private final ChargeStore charges;
    private final PaymentStore payments;

    public RegisterImporter(Forms forms, Database database, Clock clock) {
        this.forms = forms;
        this.detector = new FormDetector(forms);
        this.database = database;
        this.log = new LoadLog(database.client(), clock);
        this.charges = new ChargeStore(database, forms);
        this.payments = new PaymentStore(database);
    }

    /** The form of a file, told by its headings. */
    public Optional<Form> formOf(String file, byte[] content) {
        return detector.detect(file, content);
    }

    /** One at a time: two providers' files may touch the same dwelling. */
    public synchronized FileReport take(String file, byte[] content) {
        Faults faults = new Faults(file);
        Faults warnings = new Faults(file);
        Optional<Form> form = content.length == 0 ? forms.byId(stem(file)) : detector.detect(file, content);
        if (content.length == 0) {
            faults.ofFile(Reason.EMPTY_FILE, "");
        } else if (content.length > MAX_BYTES) {
            faults.ofFile(Reason.TOO_LARGE, "more than " + MAX_BYTES + " bytes");
        } else if (form.isEmpty()) {
            faults.ofFile(Reason.UNKNOWN_FORM, "");
        }
        String id = form.map(Form::id).orElse("");
        if (!faults.none() || form.isEmpty()) {
            return report(file, id, Outcome.REFUSED, 0, faults, warnings);
        }
        return switch (form.get()) {
            case ChargesForm charged -> takeCharges(file, content, charged, faults, warnings);
            case PaymentsForm paid -> takePayments(file, content, paid, faults, warnings);
        };
    }

    private FileReport takeCharges(String file, byte[] content, ChargesForm form, Faults faults, Faults warnings) {
        ChargeLines lines = new ChargeLines(form, faults);
        read(form, content, faults, lines::add);
        List<ChargeLine> checked = lines.lines();
        List<YearMonth> periods =
                checked.stream().map(ChargeLine::period).distinct().sorted().toList();
        Outcome outcome = faults.none()
                ? commit(
                        form, content, periods, faults, () -> charges.replace(form, periods, checked, faults, warnings))
                : Outcome.REFUSED;
        return report(file, form.id(), outcome, checked.size(), faults, warnings);
    }

    private FileReport takePayments(String file, byte[] content, PaymentsForm form, Faults faults, Faults warnings) {
        PaymentLines lines = new PaymentLines(form, forms, faults);
        read(form, content, faults, lines::add);
        List<PaymentLine> checked = lines.lines();
        List<YearMonth> periods = checked.stream()
                .map(line -> YearMonth.from(line.date()))
                .distinct()
                .sorted()
                .toList();
        Outcome outcome = faults.none()
                ? commit(
                        form,
                        content,
                        periods,
                        faults,
                        () -> payments.replace(form, periods, checked, faults, warnings))
                : Outcome.REFUSED;
        return report(file, form.id(), outcome, checked.size(), faults, warnings);
    }

    private Outcome commit(Form form, byte[] content, List<YearMonth> periods, Faults faults, Runnable replace) {
        String sha256 = sha256(content);
        Outcome outcome = database.writing().execute(status -> {
            if (log.isNewest(form.id(), sha256, periods.getFirst(), periods.getLast())) {
                return Outcome.UNCHANGED;
            }
            replace.run();
            if (!faults.none()) {
                status.setRollbackOnly();
                return Outcome.REFUSED;
            }
            log.add(form.id(), sha256, periods.getFirst(), periods.getLast());
            return Outcome.TAKEN;
        });
        return outcome == null ? Outcome.REFUSED : outcome;
    }

    private void read(Form form, byte[] content, Faults faults, Consumer<Row> sink) {
        switch (form.container()) {
            case Container.Dbf(var fields) -> new DbfReader(form.charset(), fields).read(content, faults, sink);
            case Container.Delimited(char delimiter) -> {
                detector.foreignCharset(form, content)
                        .ifPresent(c -> faults.add(
                                1, "", "", Reason.WRONG_CHARSET.with("not " + form.charset() + " but " + c)));
                if (faults.none()) {
                    new DelimitedReader(form.charset(), delimiter).read(content, form.columns(), faults, sink);
                }
            }
        }
    }

    private static FileReport report(
            String file, String form, Outcome outcome, int lines, Faults faults, Faults warnings) {
        return new FileReport(
                file, form, outcome, lines, faults.first(), faults.count(), warnings.first(), warnings.count());
    }

    private static String stem(String file) {
        int dot = file.lastIndexOf('.');
        return dot < 0 ? file : file.substring(0, dot);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
