package ua.vikno.portal.registers;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;

/** Collects the lines of one register of payments. Equal ones are payments of their own: a bank books a batch under one document. */
final class PaymentLines {
    private static final int DOCUMENT = 64;

    private final Form.Payments form;
    private final Forms forms;
    private final Faults faults;
    private final MonthLimits limits;
    private final Cells cells;
    private final DateTimeFormatter format;
    private final Consumer<PaymentLine> sink;

    PaymentLines(Form.Payments form, Forms forms, MonthLimits limits, Faults faults, Consumer<PaymentLine> sink) {
        this.limits = limits;
        this.form = form;
        this.forms = forms;
        this.faults = faults;
        this.cells = new Cells(form, faults);
        this.format = Cells.strict(form.date().pattern());
        this.sink = sink;
    }

    void add(Row row) {
        int before = faults.count();
        String provider = cells.required(row, form.provider(), 40);
        String service = cells.required(row, form.service(), 40);
        String account = cells.account(row, form.account());
        LocalDate date = cells.date(row, form.date().column(), format);
        if (date != null) {
            limits.wrong(YearMonth.from(date))
                    .ifPresent(reason -> faults.add(
                            row.line(),
                            form.date().column(),
                            row.cell(form.date().column()),
                            reason));
        }
        Money amount = cells.money(row, form.amount(), false);
        String document = cells.required(row, form.document(), DOCUMENT);
        if (provider != null && service != null) {
            known(row, provider, service);
        }
        if (amount != null && amount.isZero()) {
            faults.add(row.line(), form.amount(), row.cell(form.amount()), Reason.NOT_POSITIVE);
        }
        if (faults.count() > before
                || provider == null
                || service == null
                || account == null
                || date == null
                || amount == null
                || document == null) {
            return;
        }
        sink.accept(new PaymentLine(row.line(), provider, service, account, date, amount, document));
    }

    private void known(Row row, String provider, String service) {
        List<Form.Charges> charges = forms.ofProvider(provider);
        if (charges.isEmpty()) {
            faults.add(row.line(), form.provider(), provider, Reason.UNKNOWN_PROVIDER);
        } else if (charges.stream().noneMatch(f -> f.services().containsValue(service))) {
            faults.add(row.line(), form.service(), service, Reason.UNKNOWN_SERVICE);
        }
    }
}
