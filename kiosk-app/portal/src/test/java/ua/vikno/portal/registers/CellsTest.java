package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registers.table.Faults;
import ua.vikno.portal.registers.table.Faults.Fault;
import ua.vikno.portal.registers.table.Row;

/** What a cell may hold, from both sides of each limit. */
class CellsTest {
    private final Faults faults = new Faults("f");
    private final Cells cells = new Cells(Forms.builtIn().all().getFirst(), faults);

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.01", "999999999999.99", "-999999999999.99", "0.9", "9.09"})
    void numbers(String written) {
        assertThat(cells.decimal(row(written), "c", 2, true)).isEqualTo(new BigDecimal(written));
        assertThat(faults.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000000, not-a-number",
        "-1000000000000, not-a-number",
        "-, not-a-number",
        "5., not-a-number",
        ".5, not-a-number",
        "-.5, not-a-number",
        "1/2, not-a-number",
        "1:2, not-a-number",
        "1.5.0, not-a-number",
        "0.001, too-many-decimals"
    })
    void whatIsNoNumber(String written, String reason) {
        assertThat(cells.decimal(row(written), "c", 2, true)).isNull();
        assertThat(faults.first()).singleElement().extracting(Fault::reason).isEqualTo(reason);
    }

    @Test
    void aNumberBelowZeroWhereNoneMayBe() {
        assertThat(cells.decimal(row("-0.00"), "c", 2, false)).isEqualByComparingTo("0");
        assertThat(faults.none()).isTrue();
        assertThat(cells.decimal(row("-0.01"), "c", 2, false)).isNull();
        assertThat(faults.first()).singleElement().extracting(Fault::reason).isEqualTo("negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1991-01-01", "2100-12-31"})
    void dates(String written) {
        assertThat(cells.date(row(written), "c", Cells.strict("yyyy-MM-dd"))).isEqualTo(LocalDate.parse(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1990-12-31", "2101-01-01", "2026-02-29", "2026-2-1"})
    void whatIsNoDate(String written) {
        assertThat(cells.date(row(written), "c", Cells.strict("yyyy-MM-dd"))).isNull();
        assertThat(faults.first()).singleElement().extracting(Fault::reason).isEqualTo("not-a-date");
    }

    @Test
    void anAccountHasAtMostTwentyFiveCharacters() {
        assertThat(cells.account(row("'" + "7".repeat(25)), "c")).isEqualTo("7".repeat(25));
        assertThat(faults.none()).isTrue();
        assertThat(cells.account(row("7".repeat(26)), "c")).isNull();
        assertThat(cells.account(row("'"), "c")).isNull();
        assertThat(faults.first()).extracting(Fault::reason).containsExactly("too-long: more than 25", "missing-value");
    }

    private static Row row(String written) {
        return new Row(2, Map.of("c", 0), new String[] {written});
    }
}
