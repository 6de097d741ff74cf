package ua.vikno.kiosk.services.charges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.services.charges.Basket.Item;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;

/** What is offered to be paid where a service has several accounts. */
class BasketTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);

    @Test
    void aPrepaymentOfOneAccountLessensNoDebtOfAnother() {
        for (List<Line> lines : List.of(
                List.of(line("A-1", "100.00"), line("A-2", "-80.00"), line("A-3", "-1.00")),
                List.of(line("A-3", "-1.00"), line("A-2", "-80.00"), line("A-1", "100.00")))) {
            assertThat(basket(lines).items())
                    .extracting(Item::closing, Item::amount, Item::chosen)
                    .containsExactly(tuple(Money.of("100.00"), Money.of("100.00"), true));
        }
    }

    @Test
    void debtsAreAddedUpAndSoArePrepayments() {
        assertThat(basket(List.of(line("A-1", "100.00"), line("A-2", "0.50"))).total())
                .isEqualTo(Money.of("100.50"));
        assertThat(basket(List.of(line("A-1", "-2.00"), line("A-2", "-0.50"))).items())
                .extracting(Item::closing, Item::amount, Item::chosen)
                .containsExactly(tuple(Money.of("-2.50"), Money.ZERO, false));
    }

    @Test
    void twoLinesOfOneAccountAreOneDebt() {
        assertThat(basket(List.of(line("A-1", "150.00"), line("A-1", "-50.00"))).total())
                .isEqualTo(Money.of("100.00"));
    }

    private static Basket basket(List<Line> lines) {
        return Basket.of(new Statement(
                new Dwelling("вул. Шевченка", "12", "1"),
                "Бондаренко О. І.",
                null,
                null,
                NOVEMBER,
                lines,
                List.of(),
                Money.ZERO,
                List.of(),
                List.of()));
    }

    private static Line line(String account, String closing) {
        Figures figures = Figures.of(Map.of(Figure.OPENING, Money.of(closing)));
        return new Line(NOVEMBER, "water", "cold-water", account, null, null, null, figures);
    }
}
