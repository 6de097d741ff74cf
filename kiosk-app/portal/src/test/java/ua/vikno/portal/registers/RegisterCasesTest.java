package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.registers.FileReport.Outcome;

/** Registers as other programs write them, that were once refused, or taken wrongly. */
class RegisterCasesTest {
    private static final String FLAT_5 = "вул. Шевченка|12|5";

    @TempDir
    Path directory;

    private TestPortal portal;

    /** On SQLite; a subclass may choose another database. */
    TestPortal emptyPortal() throws Exception {
        return TestPortal.in(directory);
    }

    @BeforeEach
    void open() throws Exception {
        portal = emptyPortal();
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aMistypedYearKeepsTheFileOutAndIsNamed() {
        FileReport report = portal.takeCase("future-month", "water.csv").getFirst();

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("period");
            assertThat(fault.value()).isEqualTo("2052-11");
            assertThat(fault.reason()).startsWith("month-ahead");
        });
        assertThat(portal.count("in_force")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"water.csv", "house-zero.csv"})
    void householdsInHousesWithoutANumberStayApart(String file) {
        portal.takeCase("houses-without-number", file);

        assertThat(portal.dwellings()).hasSize(2).containsOnly("вул. Шевченка|б/н|");
        assertThat(portal.count("dwelling")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dbf-cp1251", "dbf-cp1125"})
    void aTableInAnotherCodePageIsReadInItsOwn(String name) {
        List<FileReport> reports = portal.takeCase(name, "heat.csv", "waste.dbf");

        assertThat(reports).allMatch(report -> report.outcome() == Outcome.TAKEN);
        assertThat(reports.getLast().warnings())
                .anySatisfy(warning -> assertThat(warning.reason()).startsWith("other-charset"));
        assertThat(portal.dwellings()).containsExactly("вул. Їжакевича|12|5");
    }

    @ParameterizedTest
    @CsvSource({"KOI8-U", "UTF-8", "windows-1251"})
    void aTableThatOnlyItsLettersSpeakForIsRefusedByName(String charset) {
        byte[] table = portal.bytesOfCase("dbf-cp1251", "waste.dbf");
        FileReport report = portal.take("waste.dbf", recoded(table, charset));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.reason()).isEqualTo("wrong-charset: not IBM866 but " + charset));
        assertThat(portal.count("dwelling")).isZero();
    }

    @Test
    void aTextThatWasEncodedTwiceIsRefused() {
        byte[] twice = new String(
                        new String(Sample.bytes("water.csv"), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8),
                        Charset.forName("windows-1251"))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(portal.take("water.csv", twice).faults().getFirst().reason())
                .isEqualTo("wrong-charset: not UTF-8 but UTF-8 twice");
    }

    @Test
    void visualFoxProIsReadAsDbaseIs() {
        assertThat(portal.takeCase("dbf-foxpro", "waste.dbf").getFirst().faults())
                .isEmpty();
        assertThat(portal.dwellings()).containsExactly(FLAT_5);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x04, 0x83, 0x8B, 0xF5, 0x43})
    void otherKindsOfTablesAreReadToo(int kind) {
        byte[] table = Sample.bytes("waste.dbf");
        table[0] = (byte) kind;

        assertThat(portal.take("waste.dbf", table).outcome()).isEqualTo(Outcome.TAKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"waste.dbf", "nul.dbf"})
    void blankNumbersAreZeroAndZeroBytesAreBlanks(String file) {
        assertThat(portal.takeCase("dbf-blank-numbers", file).getFirst().faults())
                .isEmpty();
        assertThat(portal.content())
                .singleElement()
                .satisfies(row -> assertThat(row.number()).isEqualTo("500001"));
    }

    @ParameterizedTest
    @CsvSource({
        "water.csv, 10000001",
        "zero-width.csv, 10000001",
        "excel-text.csv, 00012345",
    })
    void whatNobodySeesIsNoPartOfAnAccount(String file, String number) {
        assertThat(portal.takeCase("account-with-invisible", file).getFirst().faults())
                .isEmpty();
        assertThat(portal.content())
                .extracting(TestPortal.Row::number)
                .contains(number)
                .allMatch(n -> n.matches("\\d+"));
    }

    @ParameterizedTest
    @CsvSource({"scientific.csv, spreadsheet-value", "tab.csv, control-character", "line-break.csv, control-character"})
    void anAccountThatCannotBeSureIsRefusedByLine(String file, String reason) {
        FileReport report = portal.takeCase("account-with-invisible", file).getFirst();

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.faults()).allSatisfy(fault -> {
            assertThat(fault.field()).isEqualTo("account");
            assertThat(fault.reason()).isEqualTo(reason);
            assertThat(fault.line()).isPositive();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "negative-zero, water.csv, 10000",
        "negative-zero, waste.dbf, 9960",
        "negative-subsidy-benefit-penalty, heat-subsidy.csv, 108000",
        "negative-subsidy-benefit-penalty, heat-penalty.csv, 92500",
        "negative-subsidy-benefit-penalty, water-benefit.csv, 11200"
    })
    void figuresBelowZeroAreTaken(String name, String file, long closing) {
        assertThat(portal.takeCase(name, file).getFirst().faults()).isEmpty();
        assertThat(portal.content())
                .singleElement()
                .satisfies(row -> assertThat(row.rest()).contains("2025-11" + closing + "/"));
    }

    @Test
    void anEndMarkOfDosAndRowsOfDelimitersAreNoLines() {
        assertThat(portal.takeCase("ctrl-z", "water.csv").getFirst().faults()).isEmpty();
        assertThat(portal.takeCase("blank-lines-of-delimiters", "heat.csv")
                        .getFirst()
                        .faults())
                .isEmpty();
    }

    @Test
    void titlesAndClosingSumsAreLeftOutAndNoted() {
        byte[] titled = Sample.edited(
                "heat.csv",
                t -> "sep=;\r\nРеєстр нарахувань\r\nза січень;;;\r\n" + t
                        + "Разом;;;;;;;1000,00;;;;;\r\nВСЬОГО: 180\r\n");

        FileReport report = portal.take("heat.csv", titled);

        assertThat(report.faults()).isEmpty();
        assertThat(report.lines()).isEqualTo(180);
        assertThat(report.warnings())
                .hasSize(5)
                .allMatch(warning -> warning.reason().equals("left-out"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void aTextInUtf16IsReadByItsMark(String charset) {
        byte[] content = ("\uFEFF" + new String(Sample.bytes("water.csv"), StandardCharsets.UTF_8))
                .getBytes(Charset.forName(charset));

        assertThat(portal.take("water.csv", content).lines()).isEqualTo(360);
    }

    @Test
    void aMonthWithTwoTariffsHasTwoLinesAndOneBalance() {
        assertThat(portal.takeCase("month-with-two-tariffs", "water.csv")
                        .getFirst()
                        .faults())
                .isEmpty();

        assertThat(portal.content()).hasSize(2);
        assertThat(sum("select sum(closing) from charge")).isEqualTo(16_000);
        assertThat(sum("select sum(accrued) from charge")).isEqualTo(16_000);
    }

    @Test
    void paymentsOfOneDayLeaveThoseOfAnother() {
        portal.takeCase("payments-day-by-day", "water.csv", "payments-1.csv", "payments-2.csv");
        assertThat(sum("select sum(amount) from payment")).isEqualTo(3_000);

        FileReport again = portal.takeCase("payments-day-by-day", "payments-1.csv", "payments-2.csv")
                .getLast();
        assertThat(again.warnings()).isEmpty();
        assertThat(sum("select sum(amount) from payment")).isEqualTo(3_000);
        assertThat(portal.count("payment")).isEqualTo(2);
    }

    @Test
    void aCorrectedPaymentTakesThePlaceOfItsDocument() {
        portal.takeCase("payments-day-by-day", "water.csv", "payments-1.csv", "payments-2.csv");
        String corrected = new String(
                        portal.bytesOfCase("payments-day-by-day", "payments-1.csv"), StandardCharsets.UTF_8)
                .replace("10.00", "7.00");

        portal.take("payments-1.csv", corrected.getBytes(StandardCharsets.UTF_8));

        assertThat(sum("select sum(amount) from payment")).isEqualTo(2_700);
    }

    @Test
    void aStrayPaymentIsHeldWithItsReasonAndSettledWhenItsAccountComes() {
        FileReport report = portal.takeCase("payments-one-unknown-account", "water.csv", "payments.csv")
                .getLast();

        assertThat(report.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(report.warnings())
                .filteredOn(warning -> warning.reason().equals("unknown-account"))
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.line()).isEqualTo(52);
                    assertThat(warning.value()).isEqualTo("99999999");
                });
        assertThat(portal.count("payment")).isEqualTo(51);
        assertThat(sum("select count(*) from payment join account on account.number = payment.number"))
                .isEqualTo(50);

        String later = new String(
                        portal.bytesOfCase("payments-one-unknown-account", "water.csv"), StandardCharsets.UTF_8)
                .replace("10000001", "99999999")
                .replace("2025-11", "2025-12");
        portal.take("water.csv", later.getBytes(StandardCharsets.UTF_8));
        assertThat(sum("select count(*) from payment join account on account.number = payment.number"))
                .isEqualTo(51);
    }

    @Test
    void paymentsOfAnotherCityAreNoStrays() {
        portal.takeCase("payments-one-unknown-account", "water.csv");
        String foreign = new String(
                        portal.bytesOfCase("payments-one-unknown-account", "payments.csv"), StandardCharsets.UTF_8)
                .replace("10000001", "20000001");

        FileReport report = portal.take("payments.csv", foreign.getBytes(StandardCharsets.UTF_8));

        assertThat(report.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(report.faults().getFirst().reason()).isEqualTo("unknown-account: 51 of 51 payments");
        assertThat(portal.count("payment_row")).isZero();
    }

    @Test
    void anAccountIsMatchedWhateverLettersTheBankHas() {
        FileReport report = portal.takeCase("payments-latin-letter", "heat.csv", "payments.csv")
                .getLast();

        assertThat(report.warnings()).isEmpty();
        assertThat(sum("select count(*) from payment join account on account.number = payment.number"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"payments.csv, 3000", "payments-equal.csv, 2000"})
    void paymentsOfOneDayUnderOneDocumentAreAllPayments(String file, long kopecks) {
        portal.takeCase("payments-same-day-same-document", "water.csv", file);

        assertThat(portal.count("payment")).isEqualTo(2);
        assertThat(sum("select sum(amount) from payment")).isEqualTo(kopecks);
    }

    @ParameterizedTest
    @ValueSource(strings = {"address-initials", "address-order", "address-notype", "address-oneline3"})
    void anAddressThatMayBeAnotherIsWarnedOf(String name) {
        FileReport heat = portal.takeCase(name, "water.csv", "heat.csv").getLast();

        assertThat(heat.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.reason()).startsWith("split-address"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address-city2",
                "address-d12",
                "address-index-oblast",
                "address-korp",
                "address-korp2",
                "address-korp-private",
                "address-kvartal",
                "address-lit",
                "address-numstreet",
                "address-prosp3",
                "address-renamed",
                "address-reversed",
                "address-village"
            })
    void twoSpellingsOfOneAddressAreOneDwelling(String name) {
        portal.takeCase(name, "water.csv", "heat.csv");

        assertThat(portal.dwellings()).hasSize(1);
        assertThat(portal.content()).hasSize(2);
    }

    @Test
    void differingAreaAndResidentsAreWarnedOf() {
        List<FileReport> reports = portal.takeCase("contradictions-not-told", "water.csv", "heat.csv", "waste.dbf");

        assertThat(reports.get(1).warnings())
                .anyMatch(warning -> warning.reason().equals("area-differs: 77.7, water says 50.0"));
        assertThat(reports.get(2).warnings())
                .anyMatch(warning -> warning.reason().equals("residents-differ: 9, water says 2"));
    }

    private long sum(String sql) {
        return portal.database().client().sql(sql).query(Long.class).single();
    }

    /** The same table with its texts in another charset and nothing said of it. */
    private static byte[] recoded(byte[] table, String charset) {
        byte[] copy = table.clone();
        copy[29] = 0;
        int header =
                ByteBuffer.wrap(table).order(java.nio.ByteOrder.LITTLE_ENDIAN).getShort(8);
        String texts = new String(table, header + 1 + 8 + 25, 30, Charset.forName("windows-1251"));
        byte[] street = texts.strip().getBytes(Charset.forName(charset));
        byte[] field = new byte[30];
        java.util.Arrays.fill(field, (byte) ' ');
        System.arraycopy(street, 0, field, 0, Math.min(30, street.length));
        System.arraycopy(field, 0, copy, header + 1 + 8 + 25, 30);
        int name = header + 1 + 8 + 25 + 30 + 7 + 9;
        java.util.Arrays.fill(copy, name, name + 50, (byte) ' ');
        byte[] payer = new String(table, name, 50, Charset.forName("windows-1251"))
                .strip()
                .getBytes(Charset.forName(charset));
        System.arraycopy(payer, 0, copy, name, Math.min(50, payer.length));
        return copy;
    }
}
