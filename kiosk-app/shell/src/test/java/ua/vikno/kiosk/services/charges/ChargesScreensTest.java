package ua.vikno.kiosk.services.charges;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Event.Readiness;
import ua.vikno.kiosk.flow.Event.Readiness.PrinterState;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.services.charges.ChargesState.Place;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.api.billing.Statement.Disagreement;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;

/** What a resident reads of her charges, word for word. */
class ChargesScreensTest {
    private static final YearMonth NOVEMBER = YearMonth.of(2025, 11);
    private static final PrinterState PRINTER = new PrinterState(true, true, Set.of());
    private static final Context CONTEXT = new Context(
            Instant.parse("2025-12-05T10:00:00Z"),
            Uptime.ZERO,
            Duration.ofSeconds(10),
            new Readiness(true, true, PRINTER, PRINTER, true),
            null,
            null,
            Settings.Language.UKRAINIAN,
            Settings.TextSize.DEFAULT,
            "1");

    @Test
    void whatIsToPayAndWhatIsPrepaidStandApart() {
        Screen.Table table = table(statement(
                List.of(line("heat", NOVEMBER, "930.00"), line("waste", NOVEMBER, "-950.00")), List.of(), List.of()));

        assertThat(text(Objects.requireNonNull(table.total()).label())).isEqualTo("Разом до сплати");
        assertThat(text(table.total().value())).isEqualTo("930,00 ₴");
        assertThat(text(table.total().detail())).isEqualTo("Окремо переплата: waste — 950,00 ₴");
    }

    @Test
    void everyProviderWithAPrepaymentIsNamed() {
        Screen.Table table = table(statement(
                List.of(
                        line("heat", NOVEMBER, "-1.00"),
                        line("waste", NOVEMBER, "-2.00"),
                        line("water", NOVEMBER, "3.00")),
                List.of(),
                List.of()));

        assertThat(text(Objects.requireNonNull(table.total()).detail()))
                .isEqualTo("Окремо переплата: heat — 1,00 ₴; waste — 2,00 ₴");
        assertThat(text(Objects.requireNonNull(
                                table(statement(List.of(line("heat", NOVEMBER, "-1.00")), List.of(), List.of()))
                                        .total())
                        .label()))
                .isEqualTo("Разом переплата");
    }

    @Test
    void aProviderThatLagsIsShownWithItsMonth() {
        Screen.Table table = table(statement(
                List.of(line("water", NOVEMBER.plusMonths(1), "1.00"), line("heat", NOVEMBER, "2.00")),
                List.of(),
                List.of()));

        assertThat(text(table.rows().get(0).detail())).isEqualTo("water");
        assertThat(text(table.rows().get(1).detail())).isEqualTo("heat, дані за листопад 2025");
    }

    @Test
    void eachContradictionIsToldOnceAndInASentence() {
        Statement statement = statement(
                List.of(line("water", NOVEMBER, "270.00"), line("heat", NOVEMBER, "777.00")),
                List.of(
                        contradiction(Contradiction.Kind.ACCRUAL, "120.00", "100.00"),
                        contradiction(Contradiction.Kind.OPENING, "150.00", "100.00"),
                        contradiction(Contradiction.Kind.BENEFIT, "500.00", "100.00"),
                        contradiction(Contradiction.Kind.PENALTY, "77.00", "0.00"),
                        contradiction(Contradiction.Kind.PAID, "30.00", "10.00")),
                List.of(
                        disagreement(Disagreement.Kind.AREA, "50.0", "77.7"),
                        disagreement(Disagreement.Kind.RESIDENTS, "2", "9"),
                        disagreement(Disagreement.Kind.SUBSIDY, "150.00", "0")));

        assertThat(doubts(statement, 0))
                .containsExactly(
                        "Увага: цифри постачальника не сходяться.",
                        "Постачальник нарахував 120,00 ₴, а за тарифом виходить 100,00 ₴.",
                        "Початковий залишок — 150,00 ₴, а минулого місяця лишилося 100,00 ₴.",
                        "Пільга 500,00 ₴ більша за нарахування 100,00 ₴.",
                        "Нараховано пеню 77,00 ₴, хоча боргу на початок місяця не було.",
                        "Постачальник записав оплат на 30,00 ₴, а платежів надійшло на 10,00 ₴.",
                        "Запитайте постачальника: water.");
        assertThat(doubts(statement, 1))
                .containsExactly(
                        "Увага: цифри постачальника не сходяться.",
                        "Площа різна: water — 50 м², heat — 77,7 м².",
                        "Кількість мешканців різна: water — 2, heat — 9.",
                        "Субсидію враховує water, але не враховує heat.",
                        "Запитайте постачальника: heat.");
        assertThat(table(statement).rows()).noneMatch(row -> row.flag() == null);
    }

    private static List<String> doubts(Statement statement, int line) {
        return Doubts.of(statement.lines().get(line), statement, CONTEXT).stream()
                .map(ChargesScreensTest::text)
                .toList();
    }

    private static Screen.Table table(Statement statement) {
        return (Screen.Table)
                ChargesScreens.of(new ChargesState(new Place.Lines(), statement, Basket.of(statement), false), CONTEXT);
    }

    private static String text(@Nullable Words words) {
        return Texts.load()
                .show(Objects.requireNonNull(words), Settings.Language.UKRAINIAN)
                .replace('\u00a0', ' ');
    }

    private static Statement statement(
            List<Line> lines, List<Contradiction> contradictions, List<Disagreement> disagreements) {
        return new Statement(
                new Dwelling("вул. Шевченка", "12", "5"),
                "Бондаренко О. І.",
                null,
                null,
                lines.getFirst().period(),
                lines,
                List.of(),
                Money.ZERO,
                contradictions,
                disagreements);
    }

    private static Line line(String provider, YearMonth period, String closing) {
        Money sum = Money.of(closing);
        return new Line(
                period,
                provider,
                provider,
                "1",
                null,
                null,
                null,
                new Figures(Money.ZERO, sum, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, sum));
    }

    private static Contradiction contradiction(Contradiction.Kind kind, String stated, String expected) {
        return new Contradiction("water", "water", "1", kind, Money.of(stated), Money.of(expected));
    }

    private static Disagreement disagreement(Disagreement.Kind kind, String stated, String other) {
        return new Disagreement(kind, "water", new BigDecimal(stated), "heat", new BigDecimal(other));
    }
}
