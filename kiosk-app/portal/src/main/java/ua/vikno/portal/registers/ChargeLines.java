package ua.vikno.portal.registers;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.address.Address;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.registers.form.Form;
import ua.vikno.portal.registers.form.Form.Place;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Reason;
import ua.vikno.portal.registers.table.Row;

/** Checks the lines of one register of charges by its form and against those before, and hands on each that is right. */
final class ChargeLines {
    private static final int TEXT = 200;

    private final Form.Charges form;
    private final Faults faults;
    private final Cells cells;
    private final Months months;
    private final Charges charges;
    private final LastAddress addresses;
    private final Tariffs tariffs = new Tariffs();
    private final @Nullable FirstSeen seen;
    private final Consumer<ChargeLine> sink;

    private ChargeLines(
            Form.Charges form,
            StreetNames streets,
            String file,
            MonthLimits limits,
            Faults faults,
            @Nullable FirstSeen seen,
            Consumer<ChargeLine> sink) {
        this.addresses = new LastAddress(streets);
        this.form = form;
        this.faults = faults;
        this.cells = new Cells(form, faults);
        this.months = Months.of(form.period(), file, limits, cells, faults);
        this.charges = new Charges(form, cells, faults);
        this.seen = seen;
        this.sink = sink;
    }

    /** The first pass, which also tells lines that stand twice. */
    static ChargeLines checking(
            Form.Charges form,
            StreetNames streets,
            String file,
            MonthLimits limits,
            Faults faults,
            Consumer<ChargeLine> sink) {
        return new ChargeLines(form, streets, file, limits, faults, new FirstSeen(), sink);
    }

    /** The second pass over a file that was found right. */
    static ChargeLines writing(
            Form.Charges form,
            StreetNames streets,
            String file,
            MonthLimits limits,
            Faults faults,
            Consumer<ChargeLine> sink) {
        return new ChargeLines(form, streets, file, limits, faults, null, sink);
    }

    void add(Row row) {
        int before = faults.count();
        YearMonth period = months.of(row);
        String account = cells.account(row, form.account());
        Address place = address(row);
        // Houses without a number are told apart by their accounts: strangers never meet in one.
        Address address =
                place == null || account == null || place.numbered() ? place : place.only(form.provider(), account);
        String payer = payer(row);
        String area = form.area();
        BigDecimal squareMetres = area == null ? null : cells.decimal(row, area, 3, false);
        String people = form.residents();
        Integer residents = people == null ? null : cells.whole(row, people);
        for (Form.ServiceColumns group : form.groups()) {
            if (form.wide() && charges.blank(row, group)) {
                continue;
            }
            Charges.Charge charge = charges.of(row, group);
            String service = charge.service();
            if (period != null && account != null && address != null && service != null) {
                String key = period + "\n" + account + "\n" + address.key() + "\n" + service;
                once(row, key, account, charge.tariff());
                if (faults.count() == before && charge.figures() != null) {
                    sink.accept(new ChargeLine(
                            row.line(),
                            period,
                            account,
                            address,
                            PayerName.of(payer),
                            squareMetres,
                            residents,
                            service,
                            charge.unit(),
                            charge.tariff(),
                            charge.quantity(),
                            tariffs.own(key, charge.tariff(), charge.figures())));
                }
            }
        }
    }

    private @Nullable Address address(Row row) {
        return switch (form.address()) {
            case Place.Line(String column) -> {
                String text = cells.required(row, column, TEXT);
                Address address = text == null ? null : addresses.parsed(text);
                if (text != null && address == null) {
                    faults.add(row.line(), column, text, Reason.NOT_AN_ADDRESS);
                }
                yield address;
            }
            case Place.Parts(String street, String house, String flat) -> {
                String named = cells.required(row, street, TEXT);
                String number = cells.required(row, house, TEXT);
                String apartment = cells.optional(row, flat, TEXT);
                if (named == null || number == null || apartment == null) {
                    yield null;
                }
                if (Address.isDate(number) || Address.isDate(apartment)) {
                    boolean inHouse = Address.isDate(number);
                    faults.add(row.line(), inHouse ? house : flat, inHouse ? number : apartment, Reason.NOT_AN_ADDRESS);
                    yield null;
                }
                yield addresses.of(named, number, apartment);
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

    /**
     * A number used at two addresses is two accounts: providers do repeat numbers, and the address unites. A month in which
     * the tariff changed has a line for each tariff, one below the other.
     */
    private void once(Row row, String key, String account, @Nullable BigDecimal tariff) {
        int first = seen == null ? 0 : seen.put(key, row.line());
        if (first != 0 && !tariffs.adds(key, tariff)) {
            faults.add(row.line(), form.account(), account, Reason.DUPLICATE_LINE.with("first in line " + first));
        }
    }
}
