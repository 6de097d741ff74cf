package ua.vikno.portal.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.billing.Payment;
import ua.vikno.portal.api.billing.Statement;
import ua.vikno.portal.api.billing.Statement.Contradiction;
import ua.vikno.portal.api.billing.Statement.Disagreement;
import ua.vikno.portal.api.common.Dwelling;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.registers.OpenPortal;
import ua.vikno.portal.registers.form.Forms;

/** What a resident is shown of registers that were once shown wrongly. */
class StatementCasesTest {
    @RegisterExtension
    final OpenPortal portal = new OpenPortal();

    @Test
    void aProviderThatHasNotSentTheNewestMonthIsShownWithItsOwn() {
        portal.get().takeCase("lagging-provider", "water.csv", "heat.csv", "waste.dbf");

        Statement statement = statement("5");

        assertThat(statement.due()).isEqualTo(Money.of("1129.60"));
        assertThat(statement.period()).isEqualTo(YearMonth.of(2025, 12));
        assertThat(statement.lines())
                .extracting(Line::provider, Line::period)
                .containsExactly(
                        tuple("water", YearMonth.of(2025, 12)),
                        tuple("heat", YearMonth.of(2025, 11)),
                        tuple("waste", YearMonth.of(2025, 11)));
    }

    @Test
    void paymentsToANumberOfTwoHouseholdsAreShownToNeither() {
        portal.get().takeCase("shared-number-shows-payments", "water.csv", "heat.csv", "payments.csv");

        assertThat(payments("5")).isEmpty();
        assertThat(payments("6")).isEmpty();
    }

    @Test
    void aPrepaymentWithOneCompanyPaysNoOther() {
        portal.get().takeCase("headline-is-not-the-bill", "heat.csv", "waste.dbf");

        assertThat(statement("5").due()).isEqualTo(Money.of("-20.00"));
        assertThat(statement("5").lines())
                .extracting(line -> line.figures().closing())
                .filteredOn(Money::isPositive)
                .containsExactly(Money.of("930.00"));
    }

    @Test
    void whatProvidersSayDifferentlyOfAHouseholdIsTold() {
        portal.get().takeCase("contradictions-not-told", "water.csv", "heat.csv", "waste.dbf");

        assertThat(statement("5").disagreements())
                .extracting(
                        Disagreement::kind,
                        d -> d.stated().toPlainString(),
                        d -> d.otherStated().toPlainString())
                .containsExactly(
                        tuple(Disagreement.Kind.AREA, "50.0", "77.7"), tuple(Disagreement.Kind.RESIDENTS, "2", "9"));
    }

    @Test
    void everyContradictionOfALineIsTold() {
        portal.get().takeCase("contradictions-not-told", "both.csv");

        assertThat(kinds("5")).containsExactly(Contradiction.Kind.ACCRUAL, Contradiction.Kind.OPENING);
    }

    @Test
    void figuresThatNobodyCanMeanAreTold() {
        portal.get().takeCase("contradictions-not-told", "odd.csv", "payments.csv");

        assertThat(kinds("6")).containsExactly(Contradiction.Kind.BENEFIT);
        assertThat(kinds("7")).containsExactly(Contradiction.Kind.PENALTY);
        assertThat(statement("8").contradictions()).singleElement().satisfies(paid -> {
            assertThat(paid.kind()).isEqualTo(Contradiction.Kind.PAID);
            assertThat(paid.stated()).isEqualTo(Money.of("30.00"));
            assertThat(paid.expected()).isEqualTo(Money.of("10.00"));
        });
    }

    @Test
    void roundingWithinAKopeckIsNoContradiction() {
        portal.get().takeCase("contradictions-not-told", "half-kopeck.csv");

        assertThat(kinds("11")).isEmpty();
    }

    private List<Contradiction.Kind> kinds(String flat) {
        return statement(flat).contradictions().stream()
                .map(Contradiction::kind)
                .toList();
    }

    private List<Payment> payments(String flat) {
        return statements().payments(found(flat).id());
    }

    private Statement statement(String flat) {
        return statements().of(found(flat));
    }

    private Statements statements() {
        return new Statements(portal.get().database().client(), Forms.builtIn());
    }

    private Found found(String flat) {
        return new Dwellings(portal.get().database().client(), StreetNames.NONE)
                .byAddress(new Dwelling("вул. Шевченка", "12", flat))
                .orElseThrow();
    }
}
