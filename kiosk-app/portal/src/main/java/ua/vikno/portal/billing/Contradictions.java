package ua.vikno.portal.billing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.api.billing.Statement.Disagreement;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.billing.ChargeReader.Household;

/** What does not follow in the charges of a dwelling, each once: within a line, between two months, between providers. */
final class Contradictions {
    private static final BigDecimal KOPECK = new BigDecimal("0.01");
    /** Areas of two providers that differ by less, in m², are rounded differently. */
    private static final BigDecimal SAME_AREA = new BigDecimal("0.1");

    private Contradictions() {}

    /**
     * @param before the lines a month earlier
     * @param paid of a provider and account, and of a service of theirs, as {@link Statements} puts it together
     */
    static List<Contradiction> of(List<Line> lines, List<Line> before, Map<List<String>, Money> paid) {
        Map<List<String>, Money> closings = new HashMap<>();
        before.forEach(line -> closings.merge(key(line), line.figures().closing(), Money::plus));
        // A month with two tariffs has two lines of one service: their sums are compared.
        Map<List<String>, Money> openings = new HashMap<>();
        Map<List<String>, Money> stated = new HashMap<>();
        lines.forEach(line -> openings.merge(key(line), line.figures().opening(), Money::plus));
        lines.forEach(line -> stated.merge(key(line), line.figures().paid(), Money::plus));
        List<Contradiction> found = new ArrayList<>();
        for (Line line : lines) {
            accrual(line).ifPresent(found::add);
            Money closing = closings.remove(key(line));
            Money opening = openings.getOrDefault(key(line), Money.ZERO);
            if (closing != null && !closing.equals(opening)) {
                found.add(contradiction(line, Contradiction.Kind.OPENING, opening, closing));
            }
            Money charged =
                    line.figures().accrued().plus(line.figures().recalculated().orZero());
            if (line.figures().benefit().isPositive()
                    && line.figures().benefit().compareTo(charged.orZero()) > 0) {
                found.add(contradiction(
                        line, Contradiction.Kind.BENEFIT, line.figures().benefit(), charged));
            }
            if (line.figures().penalty().isPositive()
                    && !line.figures().opening().isPositive()) {
                found.add(contradiction(
                        line,
                        Contradiction.Kind.PENALTY,
                        line.figures().penalty(),
                        line.figures().opening()));
            }
            Money sum = stated.remove(key(line));
            if (sum != null && paid.containsKey(List.of(line.provider(), line.account()))) {
                Money listed = paid.getOrDefault(List.of(line.provider(), line.account(), line.service()), Money.ZERO);
                if (!listed.equals(sum)) {
                    found.add(contradiction(line, Contradiction.Kind.PAID, sum, listed));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Rounding, up or down, comes within less than a kopeck of tariff × quantity. */
    private static Optional<Contradiction> accrual(Line line) {
        if (line.tariff() == null || line.quantity() == null) {
            return Optional.empty();
        }
        BigDecimal exact = line.tariff().multiply(line.quantity());
        return exact.subtract(line.figures().accrued().hryvnias()).abs().compareTo(KOPECK) < 0
                ? Optional.empty()
                : Optional.of(contradiction(
                        line, Contradiction.Kind.ACCRUAL, line.figures().accrued(), Money.rounded(exact)));
    }

    /** What two providers say differently of one household. */
    static List<Disagreement> between(List<Household> households, List<Line> lines) {
        List<Disagreement> found = new ArrayList<>();
        compare(found, Disagreement.Kind.AREA, households, Household::area, SAME_AREA);
        compare(
                found,
                Disagreement.Kind.RESIDENTS,
                households,
                household -> household.residents().map(BigDecimal::valueOf),
                BigDecimal.ONE);
        subsidy(found, lines);
        return List.copyOf(found);
    }

    private static void compare(
            List<Disagreement> found,
            Disagreement.Kind kind,
            List<Household> households,
            Function<Household, Optional<BigDecimal>> value,
            BigDecimal tolerance) {
        List<BigDecimal> told = new ArrayList<>();
        String first = "";
        for (Household household : households) {
            BigDecimal stated = value.apply(household).orElse(null);
            if (stated == null
                    || told.stream().anyMatch(t -> t.subtract(stated).abs().compareTo(tolerance) < 0)) {
                continue;
            }
            if (told.isEmpty()) {
                first = household.provider();
            } else {
                found.add(new Disagreement(kind, first, told.getFirst(), household.provider(), stated));
            }
            told.add(stated);
        }
    }

    /** A subsidy is granted to a household, not to a service: one provider that reduces nothing may not know of it. */
    private static void subsidy(List<Disagreement> found, List<Line> lines) {
        Map<String, Money> subsidies = new HashMap<>();
        lines.forEach(line -> subsidies.merge(line.provider(), line.figures().subsidy(), Money::plus));
        Optional<Line> with = lines.stream()
                .filter(line ->
                        subsidies.getOrDefault(line.provider(), Money.ZERO).isPositive())
                .findFirst();
        List<String> told = new ArrayList<>();
        with.ifPresent(known -> lines.stream()
                .filter(line -> line.figures().accrued().isPositive()
                        && subsidies.getOrDefault(line.provider(), Money.ZERO).isZero()
                        && line.period().equals(known.period()))
                .filter(line -> !told.contains(line.provider()))
                .forEach(line -> {
                    told.add(line.provider());
                    found.add(new Disagreement(
                            Disagreement.Kind.SUBSIDY,
                            known.provider(),
                            subsidies.getOrDefault(known.provider(), Money.ZERO).hryvnias(),
                            line.provider(),
                            BigDecimal.ZERO));
                }));
    }

    private static List<String> key(Line line) {
        return List.of(line.provider(), line.account(), line.service());
    }

    private static Contradiction contradiction(Line line, Contradiction.Kind kind, Money stated, Money expected) {
        return new Contradiction(line.provider(), line.service(), line.account(), kind, stated, expected);
    }
}
