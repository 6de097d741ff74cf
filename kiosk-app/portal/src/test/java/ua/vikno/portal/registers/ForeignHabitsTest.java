package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.registers.FileReport.Outcome;

/** What spreadsheets, web pages and DOS programs leave in a register says nothing about anybody's account. */
class ForeignHabitsTest {
    private static final String HEADINGS = "period,account,street,house,flat,surname,name,patronymic,area_m2,residents,"
            + "service,unit,tariff,quantity,opening,accrued,benefit,subsidy,recalculated,penalty,paid,closing";
    private static final String LINE =
            "2026-01,10000001,вул. Шевченка,12,5,Бондаренко,Олена,Іванівна,50.0,2,cold-water,м3,"
                    + "10.00,10,0.00,100.00,0.00,0.00,0.00,0.00,0.00,100.00";

    @RegisterExtension
    final OpenPortal portal = new OpenPortal();

    @Test
    void aDelimiterBehindEveryLineMakesNoColumn() {
        takes(text -> text.replace("\r\n", ",\r\n"));
        takes(text -> text.replaceFirst("\r\n", ",\r\n").replace("100.00\r\n", "100.00,,\r\n"));
    }

    @Test
    void headingsOnceMoreAndWhoMadeItAreLeftOut() {
        FileReport report = takes(text -> text + HEADINGS + "\r\nКількість записів: 1\r\nВиконавець: Ткач І. П.\r\n");

        assertThat(report.warnings())
                .hasSize(3)
                .allMatch(warning -> warning.reason().equals("left-out"));
    }

    @Test
    void zeroBytesAtTheEndAreNoLine() {
        takes(text -> text + "\0\0\0");
    }

    @Test
    void aCellBehindTheLastColumnIsStillAFault() {
        assertThat(portal.get()
                        .take("water.csv", file(text -> text.replace("100.00\r\n", "100.00,7\r\n")))
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("wrong-cell-count: 23 instead of 22"));
        assertThat(portal.get()
                        .take("water.csv", file(text -> text + "2026-01,1000\r\n"))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"10000001.0, 10000001", "'12345,00', 12345", "1204.5, 1204.5", "12.0, 12.0"})
    void figuresThatASpreadsheetTookForANumberAreFiguresAgain(String written, String number) {
        takes(text -> text.replace("10000001", "\"" + written + "\""));

        assertThat(portal.get().content()).extracting(TestPortal.Row::number).containsExactly(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ТОВ &quot;Вода&quot;, ТОВ \"Вода\"",
        "В&#39;юн, В'юн",
        "<b>Бондаренко</b>, Бондаренко",
        "Бондаренко<br/>, Бондаренко",
        "&amp;quot;Вода&amp;quot;, \"Вода\"",
        "5 < 7 > 6, 5 < 7 > 6",
        "В&#0;юн, В&#0;юн",
        "Sz&ouml;ke, Szöke"
    })
    void whatAWebPageWouldNotShowIsNotPrinted(String written, String shown) {
        takes(text -> text.replace("Бондаренко", written));

        assertThat(portal.get().content())
                .singleElement()
                .satisfies(row -> assertThat(row.rest()).contains(shown + " Олена Іванівна"));
    }

    @Test
    void aTypographersMinusIsAMinus() {
        takes(text ->
                text.replace(",0.00,100.00,0.00", ",\u221250.00,100.00,0.00").replace("100.00\r\n", "50.00\r\n"));

        assertThat(portal.get().content())
                .singleElement()
                .satisfies(row -> assertThat(row.rest()).endsWith("5000/0"));
    }

    /** A spreadsheet in Ukraine saves with semicolons and decimal commas whatever it has opened. */
    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void aRegisterThatASpreadsheetHasSavedAnewIsReadWithItsMarks(String delimiter) {
        takes(text -> text.replace(",", delimiter).replaceAll("(\\d)\\.(\\d)", "$1,$2"));
        assertThat(portal.get().content()).extracting(TestPortal.Row::number).containsExactly("10000001");

        takes(text -> "sep=" + delimiter + "\r\n" + text.replace(",", delimiter));
    }

    @Test
    void aFileWithTwoDecimalMarksIsRefusedAndNotGuessed() {
        assertThat(portal.get()
                        .take("water.csv", file(text -> text.replace(",", ";").replaceFirst("50\\.0", "50,0")))
                        .faults())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.reason()).isEqualTo("not-a-number"));
    }

    private FileReport takes(UnaryOperator<String> edit) {
        FileReport report = portal.get().take("water.csv", file(edit));
        assertThat(report.faults()).isEmpty();
        assertThat(report.outcome()).isIn(List.of(Outcome.TAKEN, Outcome.UNCHANGED));
        assertThat(portal.get().count("charge")).isOne();
        return report;
    }

    private static byte[] file(UnaryOperator<String> edit) {
        return edit.apply(HEADINGS + "\r\n" + LINE + "\r\n").getBytes(StandardCharsets.UTF_8);
    }
}
