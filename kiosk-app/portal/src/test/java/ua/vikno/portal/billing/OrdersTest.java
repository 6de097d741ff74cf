package ua.vikno.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Papers;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.BillRequest.Choice;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.api.published.City;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.api.published.ServiceNames;
import ua.vikno.portal.city.Catalogue;

/** Each account is paid by a payment that its payee can credit. */
class OrdersTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final String NUMBER = "260100004711";

    @Test
    void aPrepaymentOfOneAccountPaysNoOtherOfTheSamePayee() {
        List<Line> lines = List.of(line("A-1", "cold-water", "100.00"), line("A-2", "cold-water", "-80.00"));

        assertThat(orders(lines, choice("cold-water", "100.00")))
                .extracting(Bill.Order::amount, Bill.Order::purpose)
                .containsExactly(tuple(Money.of("100.00"), "Холодна вода 11.2025, о/р A-1"));
    }

    @Test
    void eachOfSevenLongAccountsIsPaidByItselfAndNamedWhole() {
        List<String> accounts = IntStream.range(0, 7)
                .mapToObj(i -> "WATER-2025-0" + i + "-ABCDEFGHIJ")
                .toList();
        List<Line> lines =
                accounts.stream().map(a -> line(a, "cold-water", "100.00")).toList();

        List<Bill.Order> orders = orders(lines, choice("cold-water", "700.00"));

        assertThat(orders).extracting(Bill.Order::amount).hasSize(7).containsOnly(Money.of("100.00"));
        assertThat(orders)
                .extracting(order -> order.purpose().substring(order.purpose().indexOf("о/р ") + 4))
                .isEqualTo(accounts);
    }

    @Test
    void lessThanIsOwedReachesTheFirstAccountsAndMoreTheFirst() {
        List<Line> lines = List.of(
                line("A", "gas", "-5.00"),
                line("B", "gas", "100.00"),
                line("C", "gas", "100.00"),
                line("D", "gas", "0"));

        assertThat(orders(lines, choice("gas", "150.00")))
                .extracting(OrdersTest::account, Bill.Order::amount)
                .containsExactly(tuple("B", Money.of("100.00")), tuple("C", Money.of("50.00")));
        assertThat(orders(lines, choice("gas", "260.00")))
                .extracting(OrdersTest::account, Bill.Order::amount)
                .containsExactly(tuple("B", Money.of("160.00")), tuple("C", Money.of("100.00")));
        assertThat(orders(lines.subList(0, 1), choice("gas", "7.00")))
                .extracting(OrdersTest::account, Bill.Order::amount)
                .containsExactly(tuple("A", Money.of("7.00")));
    }

    @Test
    void twoLinesOfOneAccountAndServiceAreOneDebt() {
        List<Line> lines = List.of(
                line("A", "cold-water", "150.00"), line("A", "cold-water", "-50.00"), line("B", "cold-water", "30.00"));

        assertThat(orders(lines, choice("cold-water", "130.00")))
                .extracting(OrdersTest::account, Bill.Order::amount)
                .containsExactly(tuple("A", Money.of("100.00")), tuple("B", Money.of("30.00")));
    }

    @Test
    void servicesOfOneAccountAreOnePaymentUnlessACodeCannotHoldTheirSum() {
        List<Line> lines = List.of(line("A-1", "cold-water", "10.00"), line("A-1", "sewerage", "20.00"));

        assertThat(orders(lines, choice("cold-water", "10.00"), choice("sewerage", "20.00")))
                .extracting(Bill.Order::amount, Bill.Order::purpose)
                .containsExactly(tuple(Money.of("30.00"), "Холодна вода, водовідведення 11.2025, о/р A-1"));
        assertThat(orders(lines, choice("cold-water", "999999999.99"), choice("sewerage", "0.01")))
                .extracting(Bill.Order::amount, Bill.Order::purpose)
                .containsExactly(
                        tuple(Money.of("999999999.99"), "Холодна вода 11.2025, о/р A-1"),
                        tuple(Money.of("0.01"), "Водовідведення 11.2025, о/р A-1"));
    }

    @Test
    void aProviderThatIsAMonthLateIsPaidForItsOwnMonth() {
        Line late = new Line(NOVEMBER.minusMonths(1), "p", "gas", "A", null, null, null, figures("5.00"));

        assertThat(orders(List.of(late), choice("gas", "5.00")))
                .extracting(Bill.Order::purpose)
                .containsExactly("Газ 10.2025, о/р A");
    }

    @Test
    void servicesGiveWayToTheAccountAndEveryPaymentHasItsCode() {
        List<String> services =
                ServiceNames.builtIn().all().stream().map(name -> name.id()).toList();
        String account = "UA-2026/0000-ABCDEFGHIJKL";
        List<Line> lines = services.stream().map(s -> line(account, s, "1.00")).toList();
        Choice[] choices = services.stream().map(s -> choice(s, "1.00")).toArray(Choice[]::new);
        for (String payee : List.of("КП", "Я".repeat(140))) {
            List<Bill.Order> orders = orders(payee, lines, choices);

            assertThat(orders).singleElement().satisfies(order -> {
                assertThat(order.purpose()).hasSizeLessThanOrEqualTo(160).endsWith("… 11.2025, о/р " + account);
                assertThat(order.amount().kopecks()).isEqualTo(100L * services.size());
            });
            assertThat(new Papers().qr(new BillPaper(bill(lines, orders)))).hasSize(1);
        }
    }

    @Test
    void aNumberNoCodeCanHoldIsNotChangedForIt() {
        String account = "12-Ő-34\u00a05";

        List<Bill.Order> orders = orders(List.of(line(account, "gas", "5.00")), choice("gas", "5.00"));

        assertThat(orders).extracting(Bill.Order::purpose).containsExactly("Газ 11.2025, о/р " + account);
        assertThat(new Papers().qr(new BillPaper(bill(List.of(), orders)))).isEmpty();
    }

    private static String account(Bill.Order order) {
        return order.purpose().substring(order.purpose().indexOf("о/р ") + 4);
    }

    private static List<Bill.Order> orders(List<Line> lines, Choice... choices) {
        return orders("КП «Водоканал»", lines, choices);
    }

    private static List<Bill.Order> orders(String payee, List<Line> lines, Choice... choices) {
        var provider = new Provider(
                "p",
                payee,
                List.of(),
                null,
                null,
                null,
                null,
                new Payee(payee, "UA213223130000026007233566001", "12345678"),
                "",
                "undated");
        var catalogue = new Catalogue(
                "city",
                "Місто",
                new City.Centre("ЦНАП", "", ""),
                List.of(provider),
                List.of(),
                List.of(),
                ServiceNames.builtIn());
        return new Orders(catalogue).of(NUMBER, lines, Stream.of(choices).toList());
    }

    private static Bill bill(List<Line> lines, List<Bill.Order> orders) {
        return new Bill(
                NUMBER,
                "402817",
                NUMBER + "402817",
                Instant.EPOCH,
                "Місто",
                "ЦНАП",
                new Dwelling("вул. Шевченка", "1", "1"),
                "Бондаренко О. І.",
                NOVEMBER,
                lines,
                Map.of(),
                Money.ZERO,
                orders,
                true);
    }

    private static Choice choice(String service, String amount) {
        return new Choice("p", service, Money.of(amount));
    }

    private static Line line(String account, String service, String closing) {
        return new Line(NOVEMBER, "p", service, account, null, null, null, figures(closing));
    }

    private static Figures figures(String closing) {
        return Figures.of(Map.of(Figure.OPENING, Money.of(closing)));
    }
}
