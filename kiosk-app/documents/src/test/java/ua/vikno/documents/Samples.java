package ua.vikno.documents;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.ServiceNames;

/** Bills of invented people: the everyday one and the hardest. */
public final class Samples {
    private static final YearMonth PERIOD = YearMonth.of(2026, 1);
    private static final Instant AT = Instant.parse("2026-02-03T08:14:00Z");
    private static final List<String> IBANS = List.of(
            "UA213223130000026007233566001",
            "UA693000010000000012345678901",
            "UA703510050000260300000000001",
            "UA906543210000000260323012024",
            "UA673005280000026500504354077");

    private Samples() {}

    /** Four services of three providers, as in the registers. */
    public static Bill everyday(boolean demonstration) {
        var lines = List.of(
                line("water", "cold-water", "10000000", "30.384", "7.345", "м³", 0, 22317, 0, 0),
                line("water", "sewerage", "10000000", "30.384", "0.7386", "м³", 7428, 2244, 0, 0),
                line("heat", "heating", "Т-454710/0", "1.2408", "1654.41", "Гкал", 390, 205279, 51320, 40000),
                line("waste", "waste", "500000", "3", "16.60", "особа", -1200, 4980, 0, 0));
        var orders = List.of(
                order("water", "КП «Павлоградводоканал»", 0, 31989, "Вода й водовідведення за 01.2026, о/р 10000000"),
                order("heat", "КП «Павлоградтеплоенерго»", 1, 114349, "Опалення за 01.2026, о/р Т-454710/0"),
                order("waste", "ТОВ «Еко-коммунтранс»", 2, 3780, "Побутові відходи за 01.2026, о/р 500000"));
        return bill(lines, orders, demonstration);
    }

    /** The bill with other payments. */
    static Bill with(Bill bill, List<Bill.Order> orders) {
        return bill(bill.lines(), orders, bill.demonstration());
    }

    /** The heat provider's account number has wrong check digits. */
    public static Bill withBrokenIban() {
        Bill bill = everyday(true);
        var orders = new ArrayList<>(bill.orders());
        Bill.Order heat = orders.get(1);
        var payee = new Payee(heat.payee().name(), "UA000000000000000000000000000", "12345678");
        orders.set(
                1,
                new Bill.Order(
                        heat.provider(), heat.providerName(), payee, heat.amount(), heat.purpose(), heat.reference()));
        return bill(bill.lines(), orders, true);
    }

    /** More was paid than was due, and the register gives no tariff. */
    public static Bill overpaid() {
        Line water = everyday(true).lines().getFirst();
        var line = new Line(
                PERIOD,
                water.provider(),
                water.service(),
                water.account(),
                null,
                null,
                null,
                Figures.of(Map.of(
                        Figure.OPENING,
                        new Money(-90000),
                        Figure.ACCRUED,
                        water.figures().accrued())));
        return bill(List.of(line), List.of(), false);
    }

    /** Eight services and four payees: about what a flat in a large city has. */
    public static Bill large() {
        var orders = new ArrayList<Bill.Order>();
        for (int i = 0; i < 4; i++) {
            orders.add(order("p" + i, "КП «Міськсвітло»", i, 123456, "За послуги, 01.2026, о/р 1000000" + i));
        }
        return bill(services(8, 123456, 104248), orders, true);
    }

    /** Twelve services and five payees with the longest sums, names and purposes. */
    public static Bill hardest() {
        var orders = new ArrayList<Bill.Order>();
        for (int i = 0; i < 5; i++) {
            orders.add(order(
                    "p" + i,
                    "Комунальне підприємство «Виробниче управління водопровідно-каналізаційного господарства № " + i
                            + "»",
                    i,
                    4284932,
                    "Житлово-комунальні послуги за січень 2026 року, вул. Ґонти, 41а, кв. 117, о/р UA-2026/0000" + i));
        }
        return bill(services(12, 1234567, 20424899), orders, true);
    }

    private static List<Line> services(int count, long opening, long accrued) {
        var services = List.of(
                "cold-water",
                "hot-water",
                "sewerage",
                "heating",
                "waste",
                "gas",
                "gas-distribution",
                "electricity",
                "upkeep",
                "lift",
                "intercom",
                "subscription");
        var lines = new ArrayList<Line>();
        for (int i = 0; i < count; i++) {
            String account = "UA-2026/0000" + i;
            lines.add(
                    line("p" + i % 5, services.get(i), account, "123.456", "1654.4123", "м³", opening, accrued, 1, 2));
        }
        return lines;
    }

    public static Registration registration() {
        return new Registration("40281735", "a3VfQ2z9mT0xWb7LrE5pNg", "Ґалаґан Єва Їванівна", AT);
    }

    public static City city(boolean demonstration) {
        var centre = new City.Centre(
                "Центр надання адміністративних послуг м. Павлограда", "вул. Шевченка, 63", "(0563) 20-00-00");
        return new City("pavlohrad", "Павлоград", centre, PERIOD, demonstration, List.of());
    }

    private static Bill bill(List<Line> lines, List<Bill.Order> orders, boolean demonstration) {
        Money due = lines.stream().map(line -> line.figures().closing()).reduce(Money.ZERO, Money::plus);
        return new Bill(
                "260100004711",
                "402817",
                "260100004711402817",
                AT,
                "Павлоград",
                "Центр надання адміністративних послуг м. Павлограда",
                new Dwelling("вул. Ґонти", "41а", "117"),
                "Щербань Ірина Об\u02bcєднанівна",
                PERIOD,
                lines,
                names(lines),
                due,
                orders,
                demonstration);
    }

    private static Map<String, String> names(List<Line> lines) {
        return lines.stream()
                .map(Line::service)
                .distinct()
                .collect(Collectors.toMap(id -> id, ServiceNames.builtIn()::ukrainian));
    }

    private static Bill.Order order(String provider, String name, int payee, long kopecks, String purpose) {
        return new Bill.Order(
                provider,
                name,
                new Payee(name, IBANS.get(payee), "12345678"),
                new Money(kopecks),
                purpose,
                "260100004711-" + provider);
    }

    private static Line line(
            String provider,
            String service,
            String account,
            String quantity,
            String tariff,
            String unit,
            long opening,
            long accrued,
            long benefit,
            long paid) {
        return new Line(
                PERIOD,
                provider,
                service,
                account,
                new BigDecimal(tariff),
                new BigDecimal(quantity),
                unit,
                Figures.of(Map.of(
                        Figure.OPENING, new Money(opening),
                        Figure.ACCRUED, new Money(accrued),
                        Figure.BENEFIT, new Money(benefit),
                        Figure.PAID, new Money(paid))));
    }
}
