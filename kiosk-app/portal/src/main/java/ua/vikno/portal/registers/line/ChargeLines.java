package ua.vikno.portal.registers.line;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.registers.fault.Faults;
import ua.vikno.portal.registers.fault.Reason;
import ua.vikno.portal.registers.form.ChargesForm;
import ua.vikno.portal.registers.form.ChargesForm.Figure;
import ua.vikno.portal.registers.form.Form.Place;
import ua.vikno.portal.registers.form.Form.Source;
import ua.vikno.portal.registers.table.Row;

/** Collects the lines of one register of charges, checking each by its form and against those before it. */
public final class ChargeLines {
    private static final int ACCOUNT = 25;
    private static final int TEXT = 200;
    private static final int RATE_DECIMALS = 6;

    private final ChargesForm form;
    private final Faults faults;
    private final Cells cells;
    private final DateTimeFormatter periodFormat;
    private final boolean periodHasDay;
    private final List<ChargeLine> lines = new ArrayList<>();
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    public ChargeLines(ChargesForm form, Faults faults) {
        this.form = form;
        this.faults = faults;
        this.cells = new Cells(form.decimalMark(), faults);
        String pattern = form.period().pattern();
        this.periodHasDay = pattern.contains("dd");
        this.periodFormat = Cells.strict(periodHasDay ? pattern : pattern + "-dd");
    }

    public List<ChargeLine> lines() {
        return lines;
    }

    public void add(Row row) {
        int before = faults.count();
        YearMonth period = period(row);
        String account = cells.required(row, form.account(), ACCOUNT);
        Address address = address(row);
        String payer = payer(row);
        String area = form.area();
        BigDecimal squareMetres = area == null ? null : cells.decimal(row, area, 3, false);
        String people = form.residents();
        Integer residents = people == null ? null : cells.whole(row, people);
        String service = service(row);
        String unit = source(row, form.unit());
        BigDecimal tariff = cells.decimal(row, form.tariff(), RATE_DECIMALS, false);
        BigDecimal quantity = cells.decimal(row, form.quantity(), RATE_DECIMALS, false);
        Figures figures = figures(row);
        if (figures != null) {
            balance(row, figures);
        }
        if (period != null && account != null && address != null && service != null) {
            once(row, period, account, address, service);
        }
        if (faults.count() == before
                && period != null
                && account != null
                && address != null
                && service != null
                && unit != null
                && tariff != null
                && quantity != null
                && figures != null) {
            lines.add(new ChargeLine(
                    row.line(),
                    period,
                    account,
                    address,
                    PayerName.of(payer),
                    squareMetres,
                    residents,
                    service,
                    unit,
                    tariff,
                    quantity,
                    figures));
        }
    }

    private @Nullable YearMonth period(Row row) {
        String column = form.period().column();
        LocalDate first;
        if (periodHasDay) {
            first = cells.date(row, column, periodFormat);
        } else {
            Row dated = new Row(row.line(), Map.of(column, 0), new String[] {row.cell(column) + "-01"});
            first = row.cell(column).isEmpty() ? null : cells.date(dated, column, periodFormat);
            if (row.cell(column).isEmpty()) {
                faults.add(row.line(), column, "", Reason.MISSING_VALUE);
            }
        }
        if (first != null && first.getDayOfMonth() != 1) {
            faults.add(row.line(), column, row.cell(column), Reason.NOT_FIRST_DAY);
            return null;
        }
        return first == null ? null : YearMonth.from(first);
    }

    private @Nullable Address address(Row row) {
        return switch (form.address()) {
            case Place.Line(String column) -> {
                String text = cells.required(row, column, TEXT);
                Address address = text == null ? null : Address.parse(text);
                if (text != null && address == null) {
                    faults.add(row.line(), column, text, Reason.NOT_AN_ADDRESS);
                }
                yield address;
            }
            case Place.Parts(String street, String house, String flat) -> {
                String named = cells.required(row, street, TEXT);
                String number = cells.required(row, house, TEXT);
                String apartment = cells.optional(row, flat, TEXT);
                yield named == null || number == null || apartment == null
                        ? null
                        : Address.of(named, number, apartment);
            }
        };
    }

    private String payer(Row row) {
        List<String> words = new ArrayList<>();
        for (String column : form.payer()) {
            String word = cells.optional(row, column, TEXT);
            if (word != null && !word.isEmpty()) {
                words.add(word);
            }
        }
        if (words.isEmpty()) {
            faults.add(row.line(), form.payer().getFirst(), "", Reason.MISSING_VALUE);
        }
        return String.join(" ", words);
    }

    private @Nullable String service(Row row) {
        String service = source(row, form.service());
        if (service != null && !form.services().contains(service)) {
            String column = form.service() instanceof Source.Column(String name) ? name : "";
            faults.add(row.line(), column, service, Reason.UNKNOWN_SERVICE);
            return null;
        }
        return service;
    }

    private @Nullable String source(Row row, Source source) {
        return switch (source) {
            case Source.Constant(String value) -> value;
            case Source.Column(String name) -> cells.required(row, name, 40);
        };
    }

    private @Nullable Figures figures(Row row) {
        Map<Figure, Money> sums = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            String column = form.figures().get(figure);
            Money sum = column == null ? Money.ZERO : cells.money(row, column, figure.maySink());
            if (sum != null) {
                sums.put(figure, sum);
            }
        }
        if (sums.size() < Figure.values().length) {
            return null;
        }
        return new Figures(
                sums.getOrDefault(Figure.OPENING, Money.ZERO),
                sums.getOrDefault(Figure.ACCRUED, Money.ZERO),
                sums.getOrDefault(Figure.BENEFIT, Money.ZERO),
                sums.getOrDefault(Figure.SUBSIDY, Money.ZERO),
                sums.getOrDefault(Figure.RECALCULATED, Money.ZERO),
                sums.getOrDefault(Figure.PENALTY, Money.ZERO),
                sums.getOrDefault(Figure.PAID, Money.ZERO),
                sums.getOrDefault(Figure.CLOSING, Money.ZERO));
    }

    private void balance(Row row, Figures figures) {
        Money computed = figures.computedClosing();
        if (!computed.equals(figures.closing())) {
            String column = form.figures().getOrDefault(Figure.CLOSING, "");
            faults.add(
                    row.line(),
                    column,
                    column.isEmpty() ? "" : row.cell(column),
                    Reason.CLOSING_CONTRADICTS.with("stated " + figures.closing() + ", computed " + computed));
        }
    }

    /** A number used at two addresses is two accounts: providers do repeat numbers, and the address unites. */
    private void once(Row row, YearMonth period, String account, Address address, String service) {
        Integer first = seen.putIfAbsent(List.of(period, account, address.key(), service), row.line());
        if (first != null) {
            faults.add(row.line(), form.account(), account, Reason.DUPLICATE_LINE.with("first in line " + first));
        }
    }
}
