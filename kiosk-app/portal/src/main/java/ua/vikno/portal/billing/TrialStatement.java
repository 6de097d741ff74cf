package ua.vikno.portal.billing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.api.billing.Figure;
import ua.vikno.portal.api.billing.Figures;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.published.Provider;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.dwellings.Dwellings.Found;

/**
 * One invented charge for the dwelling that is kept for tests, by a provider that can be paid. What registers say of it was asked before
 * as for any dwelling: a database that does not answer is noticed.
 */
record TrialStatement(Catalogue catalogue) {
    private static final BigDecimal TARIFF = new BigDecimal("12.50");
    private static final BigDecimal QUANTITY = BigDecimal.valueOf(4);
    private static final Money SUM = new Money(5_000);
    private static final String SERVICE = "cold-water";

    /** The statement itself for every other dwelling. */
    Statement of(Found found, Statement statement) {
        if (found.id() != Trials.DWELLING) {
            return statement;
        }
        String provider = catalogue.providers().stream()
                .filter(one -> one.payee() != null)
                .findFirst()
                .map(Provider::id)
                .orElse("");
        String service = catalogue.tariffs().stream()
                .filter(tariff -> provider.equals(tariff.provider()))
                .flatMap(tariff -> Optional.ofNullable(tariff.serviceId()).stream())
                .findFirst()
                .orElse(SERVICE);
        Line line = new Line(
                statement.period(),
                provider,
                service,
                "1",
                TARIFF,
                QUANTITY,
                "m3",
                Figures.of(Map.of(Figure.ACCRUED, SUM)));
        return new Statement(
                statement.dwelling(),
                statement.payer(),
                statement.area(),
                statement.residents(),
                statement.period(),
                List.of(line),
                List.of(),
                SUM,
                List.of(),
                List.of());
    }
}
