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

    RegisterLoads(Database database, Forms forms, Clock clock, Pace pace) {
        this.database = database;
        this.forms = forms;
        this.loads = new Loads(database, clock);
        this.ambiguity = new Ambiguity(database.client(), forms);
        this.settlement = new Settlement(database, forms);
        this.comparison = new PaidComparison(database.client());
        this.pace = pace;
    }

    /** Reads a file once more and sends its lines on. */
    interface Pass<T> {
        void over(Consumer<T> sink) throws IOException;
    }

    Outcome charges(
            Form.Charges form,
            String sha256,
            List<YearMonth> periods,
            Pass<ChargeLine> pass,
            Faults faults,
            Faults warnings)
            throws IOException {
        return taken(form, Load.CHARGES, sha256, Set.of(form.provider()), periods, faults, new Work() {
            @Override
            public void write(Load load, Runnable between) throws IOException {
                ChargeWriter writer = new ChargeWriter(database, load, form, warnings, between);
                pass.over(writer::add);
                writer.flush();
                if (faults.none()) {
                    ambiguity.check(load, form.provider(), periods, faults);
                }
            }

            @Override
            public void settle(Load load, boolean inForce, Runnable between) {
                settlement.charges(form.provider(), inForce, warnings, between);
            }
        });
    }

    Outcome payments(
            Form.Payments form,
            String sha256,
            Set<String> providers,
            List<YearMonth> periods,
            Pass<PaymentLine> pass,
            Faults faults,
            Faults warnings)
            throws IOException {
        return taken(form, Load.PAYMENTS, sha256, providers, periods, faults, new Work() {
            @Override
            public void write(Load load, Runnable between) throws IOException {
                PaymentWriter writer = new PaymentWriter(database, load, form, faults, warnings, between);
                pass.over(writer::add);
                writer.finish();
            }

            @Override
            public void settle(Load load, boolean inForce, Runnable between) {
                if (inForce) {
                    comparison.warn(load, form, periods, warnings);
                }
                settlement.payments(providers, between);
            }
        });
    }

    /** The two halves of a load, before and after it is put in force. */
    private interface Work {
        void write(Load load, Runnable between) throws IOException;

        void settle(Load load, boolean inForce, Runnable between);
    }

    private Outcome taken(
            Form form,
            String kind,
            String sha256,
            Set<String> providers,
            List<YearMonth> periods,
            Faults faults,
            Work work)
            throws IOException {
        finish();
        if (loads.isNewest(form.id(), sha256, periods.getFirst(), periods.getLast())) {
            return Outcome.UNCHANGED;
        }
        Optional<Load> begun = loads.begin(form.id(), kind);
        if (begun.isEmpty()) {
            return Outcome.BUSY;
        }
        Load load = begun.get();
        Runnable between = () -> {
            loads.beat(load);
            pace.between();
        };
        boolean inForce = false;
        try {
            work.write(load, between);
            if (faults.none()) {
                loads.putInForce(load, form.id(), sha256, providers, periods);
                inForce = true;
            }
        } finally {
            // After an exception too; if this fails as well, the next load or start does it.
            work.settle(load, inForce, between);
            loads.end(load);
        }
        return inForce ? Outcome.TAKEN : Outcome.REFUSED;
    }

    /** Ends what a portal left half done when it was stopped: forward if it was in force, else backward. */
    void finish() {
        loads.unfinished(database.single()).ifPresent(left -> {
            LOG.warn("register {} was being loaded when the portal ended: tidying up", left.form());
            boolean inForce = loads.isInForce(left.id());
            Faults unheard = new Faults(left.form());
            if (forms.byId(left.form()).orElse(null) instanceof Form.Charges form) {
                settlement.charges(form.provider(), inForce, unheard, pace::between);
            } else {
                settlement.payments(settlement.paid(), pace::between);
            }
            loads.end(new Load(left.id(), Load.CHARGES));
        });
    }
}
