package ua.vikno.portal.registers;

import java.io.IOException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import ua.vikno.portal.registers.FileReport.Outcome;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.store.Database;

/**
 * Takes the lines of a checked register into the database. They are written ahead in short transactions, are put in
 * force all at once, and replace what the provider said of the same months; a portal that ends before has changed nothing.
 */
final class RegisterLoads {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterLoads.class);

    private final Database database;
    private final Forms forms;
    private final Loads loads;
    private final Ambiguity ambiguity;
    private final Settlement settlement;
    private final PaidComparison comparison;
    private final Pace pace;
    private final Clock clock;
    private final Changes changes;
    private final LoadJournal journal;
    private final ReplacedCharges replaced;

    RegisterLoads(Database database, Forms forms, Clock clock, Pace pace) {
        this.database = database;
        this.forms = forms;
        this.loads = new Loads(database, clock);
        this.ambiguity = new Ambiguity(database.client(), forms);
        this.settlement = new Settlement(database, forms);
        this.comparison = new PaidComparison(database.client());
        this.pace = pace;
        this.clock = clock;
        this.changes = new Changes(database.client());
        this.journal = new LoadJournal(database);
        this.replaced = new ReplacedCharges(database, clock);
    }

    /** Reads a file once more and sends its lines on. */
    interface Pass<T> {
        void over(Consumer<T> sink) throws IOException;
    }

    /**
     * A register that was read and found right.
     *
     * @param lines how many it has
     */
    record Arrival(String sha256, Sending sending, int lines) {}

    Outcome charges(
            Form.Charges form,
            Arrival arrival,
            List<YearMonth> periods,
            Pass<ChargeLine> pass,
            Faults faults,
            Faults warnings)
            throws IOException {
        return taken(form, Load.CHARGES, arrival, Set.of(form.provider()), periods, faults, warnings, new Work() {
            @Override
            public void write(Load load, Faults held, Transactions transactions) throws IOException {
                ChargeWriter writer = new ChargeWriter(database, load, form, warnings, transactions);
                pass.over(writer::add);
                writer.flush();
                if (faults.none()) {
                    ambiguity.check(load, form.provider(), periods, faults);
                }
                if (faults.none() && !arrival.sending().confirms(arrival.sha256())) {
                    changes.tell(load, form.provider(), periods, now(), held);
                }
            }

            @Override
            public void settle(Load load, boolean inForce, Transactions transactions) {
                settlement.charges(form.provider(), inForce ? load.id() : 0, warnings, transactions);
            }
        });
    }

    Outcome payments(
            Form.Payments form,
            Arrival arrival,
            Set<String> providers,
            List<YearMonth> periods,
            Pass<PaymentLine> pass,
            Faults faults,
            Faults warnings)
            throws IOException {
        return taken(form, Load.PAYMENTS, arrival, providers, periods, faults, warnings, new Work() {
            @Override
            public void write(Load load, Faults held, Transactions transactions) throws IOException {
                PaymentWriter writer = new PaymentWriter(database, load, form, faults, warnings, transactions);
                pass.over(writer::add);
                writer.finish();
                if (faults.none() && !arrival.sending().confirms(arrival.sha256())) {
                    changes.tellPayments(load, writer.written(), periods.getLast(), now(), held);
                }
            }

            @Override
            public void settle(Load load, boolean inForce, Transactions transactions) {
                if (inForce) {
                    comparison.warn(load, form, periods, warnings);
                }
                settlement.payments(providers, transactions);
            }
        });
    }

    /** The two halves of a load, before and after it is put in force. */
    private interface Work {
        void write(Load load, Faults held, Transactions transactions) throws IOException;

        void settle(Load load, boolean inForce, Transactions transactions);
    }

    private Outcome taken(
            Form form,
            String kind,
            Arrival arrival,
            Set<String> providers,
            List<YearMonth> periods,
            Faults faults,
            Faults warnings,
            Work work)
            throws IOException {
        finish();
        if (loads.isNewest(form.id(), arrival.sha256(), periods.getFirst(), periods.getLast())) {
            return Outcome.UNCHANGED;
        }
        Optional<Load> begun = loads.begin(form.id(), kind);
        if (begun.isEmpty()) {
            return Outcome.BUSY;
        }
        Load load = begun.get();
        Transactions transactions = transactions(load);
        boolean inForce = false;
        Faults held = new Faults(form.id());
        try {
            work.write(load, held, transactions);
            if (faults.none() && held.none()) {
                loads.putInForce(load, form.id(), arrival, providers, periods);
                inForce = true;
            }
        } finally {
            // After an exception too; if this fails as well, the next load or start does it.
            work.settle(load, inForce, transactions);
            loads.end(load);
        }
        if (inForce) {
            journal.keep(load.id(), warnings);
            LOG.atLevel(warnings.none() ? Level.INFO : Level.WARN)
                    .log(
                            "register {} taken as load {} from {}: {} lines, {} warnings {}",
                            form.id(),
                            load.id(),
                            arrival.sending().sender(),
                            arrival.lines(),
                            warnings.count(),
                            LoadJournal.byReason(warnings));
            return Outcome.TAKEN;
        }
        warnings.putFirst(held);
        return held.none() ? Outcome.REFUSED : Outcome.HELD;
    }

    LoadJournal journal() {
        return journal;
    }

    /** Takes the newest load of its form back, once: what it replaced counts again. */
    Outcome takeBack(long id, String sender) throws IOException {
        finish();
        LoadJournal.Entry entry = journal.entry(id).orElse(null);
        if (entry == null || !journal.mayBeTakenBack(entry)) {
            return Outcome.REFUSED;
        }
        Optional<Load> begun = loads.begin(entry.form(), entry.payments() ? Load.PAYMENTS : Load.CHARGES);
        if (begun.isEmpty()) {
            return Outcome.BUSY;
        }
        Load load = begun.get();
        Transactions transactions = transactions(load);
        try {
            if (forms.byId(entry.form()).orElse(null) instanceof Form.Charges form) {
                replaced.takeBack(entry, load, sender, form, transactions);
                settlement.charges(form.provider(), load.id(), new Faults(form.id()), transactions);
            } else {
                replaced.takeBackPayments(entry, load, sender);
                settlement.payments(settlement.paid(), transactions);
            }
        } finally {
            loads.end(load);
        }
        LOG.info("load {} of register {} taken back by {}", id, entry.form(), sender);
        return Outcome.TAKEN;
    }

    private Transactions transactions(Load load) {
        return new Transactions(database, pace, () -> loads.beat(load));
    }

    private YearMonth now() {
        return MonthLimits.at(clock).latest().minusMonths(1);
    }

    /** Ends what a portal left half done when it was stopped: forward if it was in force, else backward. */
    void finish() {
        loads.unfinished(database.single()).ifPresent(left -> {
            LOG.warn("register {} was being loaded when the portal ended: tidying up", left.form());
            boolean inForce = loads.isInForce(left.id());
            Faults unheard = new Faults(left.form());
            Transactions transactions = new Transactions(database, pace, () -> {});
            if (forms.byId(left.form()).orElse(null) instanceof Form.Charges form) {
                settlement.charges(form.provider(), inForce ? left.id() : 0, unheard, transactions);
            } else {
                settlement.payments(settlement.paid(), transactions);
            }
            loads.end(new Load(left.id(), Load.CHARGES));
        });
    }
}
