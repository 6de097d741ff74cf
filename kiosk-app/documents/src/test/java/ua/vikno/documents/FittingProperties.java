package ua.vikno.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Paper.RegistrationSlip;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Payee;
import ua.vikno.portal.api.identity.Registration;

/** Whatever its words and however many its accounts: on a page nothing lies over anything else, and nothing leaves it. */
class FittingProperties {
    private static final YearMonth PERIOD = YearMonth.of(2026, 1);
    private static final Papers PAPERS = new Papers();

    @Property(tries = 25)
    void everyBillFits(
            @ForAll("words") String payer,
            @ForAll("words") String street,
            @ForAll("words") String service,
            @ForAll("payee") String payee,
            @ForAll @IntRange(min = 1, max = 30) int accounts,
            @ForAll @LongRange(min = -99_999_999, max = 999_999_999) long kopecks,
            @ForAll boolean demonstration,
            @ForAll boolean largePrint)
            throws IOException {
        Bill bill = bill(payer, street, service, payee, accounts, kopecks, demonstration);
        assertThat(faults(new BillPaper(bill, largePrint))).isEmpty();
    }

    @Property(tries = 10)
    void everySlipFits(@ForAll("words") String name) throws IOException {
        var registration =
                new Registration("40281735", "a3VfQ2z9mT0xWb7LrE5pNg", name, Instant.parse("2026-02-03T08:14:00Z"));
        assertThat(faults(new RegistrationSlip(registration, Samples.city(true))))
                .isEmpty();
    }

    @Property(tries = 1)
    void theWorstBillFits() throws IOException {
        Bill bill = bill(
                "Товариство з обмеженою відповідальністю ".repeat(15),
                "Ж".repeat(90),
                "Утримання будинку ".repeat(20),
                "Щ".repeat(140),
                30,
                99_999_999_999L,
                true);
        assertThat(faults(new BillPaper(bill, true))).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars('Щ', 'ж', 'Ї', 'і', 'W', '1', '-', '.')
                .ofMinLength(1)
                .ofMaxLength(45);
        return word.list().ofMinSize(1).ofMaxSize(20).map(all -> String.join(" ", all));
    }

    @Provide
    Arbitrary<String> payee() {
        return Combinators.combine(words(), Arbitraries.integers().between(2, 140))
                .as((text, most) ->
                        text.substring(0, Math.min(most, text.length())).strip())
                .filter(text -> !text.isEmpty());
    }

    private static List<String> faults(Paper paper) throws IOException {
        return new PrintedBoxes(PAPERS.pdf(paper)).faults();
    }

    private static Bill bill(
            String payer, String street, String service, String payee, int accounts, long kopecks, boolean sample) {
        List<Line> lines = new ArrayList<>();
        List<Bill.Order> orders = new ArrayList<>();
        for (int i : IntStream.range(0, accounts).toArray()) {
            String account = "WATER-2025-" + (10 + i) + "-ABCDEFGHIJ";
            Money sum = new Money(kopecks - i);
            Figures figures = Figures.of(Map.of(Figure.OPENING, sum, Figure.PAID, new Money(i)));
            lines.add(new Line(PERIOD.minusMonths(i % 2), "p", "s", account, null, null, null, figures));
            if (sum.isPositive() && orders.size() < 8) {
                orders.add(new Bill.Order(
                        "p",
                        payee,
                        new Payee(payee, "UA213223130000026007233566001", "12345678"),
                        sum,
                        "Послуги за 01.2026, о/р " + account,
                        "260100004711"));
            }
        }
        return new Bill(
                "260100004711",
                "402817",
                "260100004711402817",
                Instant.parse("2026-02-03T08:14:00Z"),
                "Павлоград",
                "Центр надання адміністративних послуг м. Павлограда",
                new Dwelling(street, "41а", "117"),
                payer,
                PERIOD,
                lines,
                Map.of("s", service),
                lines.stream().map(l -> l.figures().closing()).reduce(Money.ZERO, Money::plus),
                orders,
                sample);
    }
}
