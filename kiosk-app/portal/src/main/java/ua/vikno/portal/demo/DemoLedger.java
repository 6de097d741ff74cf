package ua.vikno.portal.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.city.Catalogue.Billed;
import ua.vikno.portal.demo.DemoPeople.Household;

/** Months of charges and payments of invented households; every line balances, and one contradicts its own tariff. */
final class DemoLedger {
    /** The third household's newest water charge is a hryvnia too high: the kiosk has to notice. */
    private static final int OVERCHARGED = 2;

    private static final Money OVERCHARGE = new Money(100);
    private static final Set<Month> SUMMER = Set.of(Month.MAY, Month.JUNE, Month.JULY, Month.AUGUST, Month.SEPTEMBER);
    private static final long SEED = 20261001L;

    private final YearMonth newest;
    private final Random random;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Payment> payments = new ArrayList<>();

    /** A line with the household it belongs to. */
    record Entry(Household household, Line line) {}

    DemoLedger(Catalogue catalogue, int dwellings, YearMonth first, YearMonth newest) {
        this.newest = newest;
        this.random = new Random(SEED + catalogue.slug().hashCode());
        List<Household> households = DemoPeople.households(dwellings, random);
        for (Household household : households) {
            Map<YearMonth, BigDecimal> volumes = volumes(household, first, newest);
            for (Billed billed : catalogue.billed()) {
                Money opening = new Money(random.nextInt(4) == 0 ? random.nextInt(60_000) - 20_000 : 0);
                for (YearMonth period = first; !period.isAfter(newest); period = period.plusMonths(1)) {
                    opening = month(household, billed, period, opening, volumes);
                }
            }
        }
    }

    /** Lines of one provider in the order of months. */
    List<Entry> of(String provider) {
        return entries.stream()
                .filter(e -> e.line().provider().equals(provider))
                .sorted(Comparator.comparing((Entry e) -> e.line().period()))
                .toList();
    }

    List<Payment> payments() {
        return payments.stream().sorted(Comparator.comparing(Payment::date)).toList();
    }

    private Money month(
            Household household, Billed billed, YearMonth period, Money opening, Map<YearMonth, BigDecimal> volumes) {
        BigDecimal quantity = quantity(household, billed.service(), period, volumes);
        Money accrued = Money.rounded(billed.tariff().multiply(quantity));
        boolean water = billed.provider().equals("water");
        if (household.index() == OVERCHARGED
                && period.equals(newest)
                && billed.service().equals("cold-water")) {
            accrued = accrued.plus(OVERCHARGE);
        }
        Money benefit = water ? share(accrued, household.benefitPercent()) : Money.ZERO;
        Money subsidy = household.subsidised() && billed.provider().equals("heat") ? share(accrued, 40) : Money.ZERO;
        Money recalculated = random.nextInt(25) == 0 ? new Money(random.nextInt(8_000) - 5_000) : Money.ZERO;
        Money penalty = opening.compareTo(new Money(30_000)) > 0
                ? Money.rounded(opening.hryvnias().multiply(new BigDecimal("0.003")))
                : Money.ZERO;
        Money paid = paid(opening.plus(accrued).minus(benefit).minus(subsidy));
        Figures figures = Figures.of(Map.of(
                Figure.OPENING, opening,
                Figure.ACCRUED, accrued,
                Figure.BENEFIT, benefit,
                Figure.SUBSIDY, subsidy,
                Figure.RECALCULATED, recalculated,
                Figure.PENALTY, penalty,
                Figure.PAID, paid));
        String account = account(household, billed.provider());
        entries.add(new Entry(
                household,
                new Line(
                        period,
                        billed.provider(),
                        billed.service(),
                        account,
                        billed.tariff(),
                        quantity,
                        null,
                        figures)));
        if (paid.isPositive()) {
            LocalDate date = period.atDay(1 + random.nextInt(25));
            String document = "ПК-" + (1_000_000 + payments.size());
            payments.add(new Payment(billed.provider(), billed.service(), account, date, paid, document));
        }
        return figures.closing();
    }

    /** Cubic metres by month: what comes in as water leaves as sewage. */
    private Map<YearMonth, BigDecimal> volumes(Household household, YearMonth first, YearMonth newest) {
        BigDecimal usual = BigDecimal.valueOf(1_200 + random.nextInt(3_000), 3);
        Map<YearMonth, BigDecimal> volumes = new HashMap<>();
        for (YearMonth period = first; !period.isAfter(newest); period = period.plusMonths(1)) {
            volumes.put(
                    period,
                    usual.multiply(BigDecimal.valueOf(household.residents()))
                            .add(BigDecimal.valueOf(random.nextInt(900), 3)));
        }
        return volumes;
    }

    private static BigDecimal quantity(
            Household household, String service, YearMonth period, Map<YearMonth, BigDecimal> volumes) {
        return switch (service) {
            case "heating" -> SUMMER.contains(period.getMonth()) ? new BigDecimal("0.0") : household.area();
            case "waste" -> BigDecimal.valueOf(household.residents());
            default -> volumes.getOrDefault(period, BigDecimal.ZERO);
        };
    }

    /** Most pay what they owe; some too much, some nothing. */
    private Money paid(Money owed) {
        int habit = random.nextInt(10);
        if (habit < 2 || !owed.isPositive()) {
            return Money.ZERO;
        }
        return habit == 2 ? owed.plus(new Money(10_000)) : owed;
    }

    private static Money share(Money of, int percent) {
        return Money.rounded(of.hryvnias().multiply(BigDecimal.valueOf(percent, 2)));
    }

    private static String account(Household household, String provider) {
        return switch (provider) {
            case "water" -> String.valueOf(20_000_000 + household.index() * 13);
            case "heat" -> "Т-" + (310_000 + household.index() * 7) + "/" + household.index() % 10;
            default -> String.valueOf(700_000 + household.index());
        };
    }
}
