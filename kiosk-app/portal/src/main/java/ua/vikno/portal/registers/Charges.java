package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Form.Source;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;

/** Reads what one group of columns says of one service. */
final class Charges {
    private static final int RATE_DECIMALS = 6;
    private static final int WORD = 40;

    private final Form.Charges form;
    private final Cells cells;
    private final Faults faults;

    Charges(Form.Charges form, Cells cells, Faults faults) {
        this.form = form;
        this.cells = cells;
        this.faults = faults;
    }

    /** What could be read is null where it could not, and then there is a fault. */
    record Charge(
            @Nullable String service,
            @Nullable String unit,
            @Nullable BigDecimal tariff,
            @Nullable BigDecimal quantity,
            @Nullable Figures figures) {}

    /** Whether the line says nothing of this service: the household does not have it. */
    boolean blank(Row row, Form.ServiceColumns group) {
        return group.columns().stream().allMatch(column -> row.cell(column).isEmpty());
    }

    Charge of(Row row, Form.ServiceColumns group) {
        String service = service(row, group);
        Source measured = group.unit();
        String unit = measured == null ? null : source(row, measured);
        String price = group.tariff();
        BigDecimal tariff = price == null ? null : cells.decimal(row, price, RATE_DECIMALS, false);
        String amount = group.quantity();
        BigDecimal quantity = amount == null ? null : cells.decimal(row, amount, RATE_DECIMALS, false);
        Figures figures = figures(row, group);
        if (figures != null) {
            balance(row, group, figures);
        }
        return new Charge(service, unit, tariff, quantity, figures);
    }

    private @Nullable String service(Row row, Form.ServiceColumns group) {
        String said = source(row, group.service());
        if (said == null) {
            return null;
        }
        String service = form.services().get(said);
        if (service == null) {
            String column = group.service() instanceof Source.Column(String name) ? name : "";
            faults.add(row.line(), column, said, Reason.UNKNOWN_SERVICE);
        }
        return service;
    }

    private @Nullable String source(Row row, Source source) {
        return switch (source) {
            case Source.Constant(String value) -> value;
            case Source.Column(String name) -> cells.required(row, name, WORD);
        };
    }

    private @Nullable Figures figures(Row row, Form.ServiceColumns group) {
        Map<Figure, Money> sums = new EnumMap<>(Figure.class);
        group.figures().forEach((figure, column) -> {
            Money sum = cells.money(row, column, figure != Figure.ACCRUED && figure != Figure.CLOSING);
            if (sum != null) {
                sums.put(figure, sum);
            }
        });
        return sums.size() < group.figures().size() ? null : Figures.of(sums);
    }

    private void balance(Row row, Form.ServiceColumns group, Figures figures) {
        Money closing = figures.closing();
        Money computed = figures.computedClosing();
        String column = group.figures().get(Figure.CLOSING);
        if (column != null && !computed.equals(closing)) {
            faults.add(
                    row.line(),
                    column,
                    row.cell(column),
                    Reason.CLOSING_CONTRADICTS.with("stated " + closing + ", computed " + computed));
        }
    }
}
