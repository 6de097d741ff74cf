package ua.vikno.kiosk.services.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Units;
import ua.vikno.portal.api.published.Tariff;

/** Which of several published prices is in force, by cases of five cities' published facts. */
class ValidityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static Tariff tariff(
            String value, @Nullable String consumers, @Nullable String from, @Nullable String to, String asOf) {
        return new Tariff(
                "холодна вода",
                "cold-water",
                "water",
                new BigDecimal(value),
                "грн/м3",
                consumers,
                from,
                null,
                "https://example.org",
                asOf,
                to,
                null);
    }

    private static List<String> judged(Tariff... tariffs) {
        return Validity.of(List.of(tariffs), TODAY).stream()
                .map(judged -> judged.validity() + " " + judged.tariff().value())
                .toList();
    }

    @Test
    void thePriceOf2013IsFormerAndWhatNobodyHasConfirmedSinceIsUnknown() {
        assertThat(judged(
                        tariff("14.904", "приватний сектор та інші споживачі", "2017-12-18", null, "2017-12-19"),
                        tariff("29.052", null, null, null, "undated"),
                        tariff("5.36", "населення", null, null, "2013-03-13")))
                .containsExactly("UNKNOWN 14.904", "UNKNOWN 29.052", "FORMER 5.36");
    }

    @Test
    void validOnesStandFirstAsTheyWerePublished() {
        assertThat(judged(
                        tariff("13.14", null, "2021-01-01", null, "2021-01-01"),
                        tariff("5.89", "внутрішньобудинкові системи", null, null, "2017-04-27"),
                        tariff("14.17", "населення", null, null, "2024-12-30"),
                        tariff("23.34", "усі крім населення", "2025-01-01", null, "2024-12-30")))
                .containsExactly("VALID 14.17", "VALID 23.34", "FORMER 13.14", "FORMER 5.89");
    }

    @Test
    void aTariffEndsWithItsLastDayAndNotBefore() {
        assertThat(judged(tariff("2.64", null, null, "2026-11-26", "2026-04-26")))
                .containsExactly("FORMER 2.64");
        assertThat(judged(tariff("2.64", null, null, "2026-11-27", "2020"))).containsExactly("VALID 2.64");
        assertThat(judged(tariff("2.64", null, null, "2026-11", "2020"))).containsExactly("VALID 2.64");
        assertThat(judged(tariff("2.64", null, null, "2025", "2025"))).containsExactly("FORMER 2.64");
    }

    @Test
    void aTariffBeginsWithItsFirstDayAndThenReplacesTheOneBefore() {
        Tariff old = tariff("10", "населення", "2025-06-01", null, "2025-06-01");
        assertThat(judged(old, tariff("12", "населення", "2026-11-28", null, "2026-11-01")))
                .containsExactly("VALID 10", "COMING 12");
        assertThat(judged(old, tariff("12", "населення", "2026-11-27", null, "2026-11-01")))
                .containsExactly("VALID 12", "FORMER 10");
    }

    @Test
    void aPriceForOthersReplacesNone() {
        assertThat(judged(
                        tariff("18.16", null, "2025-01-01", null, "2025"),
                        tariff("47.18", "юридичні особи", null, null, "2025-06-03")))
                .containsExactly("VALID 18.16", "VALID 47.18");
    }

    @Test
    void besideAValidPriceAnUndatedOneForTheSameConsumersIsFormer() {
        assertThat(judged(
                        tariff("13.84", "населення", null, null, "undated"),
                        tariff("49.80", "населення", null, null, "2025-12-16"),
                        tariff("266.81", "бюджетні установи", null, null, "undated")))
                .containsExactly("VALID 49.80", "UNKNOWN 266.81", "FORMER 13.84");
    }

    @Test
    void twoYearsAfterItWasLastConfirmedNobodyKnows() {
        assertThat(judged(tariff("1", null, "2020", null, "2024-11-27"))).containsExactly("VALID 1");
        assertThat(judged(tariff("1", null, "2020", null, "2024-11-26"))).containsExactly("UNKNOWN 1");
        assertThat(judged(tariff("1", null, "29.02.2024", null, "unknown"))).containsExactly("UNKNOWN 1");
    }

    @Test
    void theLastDaysOfAMonthAreDays() {
        assertThat(Facts.when("2024-12-31").key()).isEqualTo("directory.day");
        assertThat(Facts.when("2024-11-30").key()).isEqualTo("directory.day");
        assertThat(Facts.when("2024-11-31").key()).isEqualTo("verbatim");
        assertThat(Facts.when("2024-11").key()).isEqualTo("directory.month");
        assertThat(Facts.when("2024").key()).isEqualTo("verbatim");
    }

    @Test
    void unitsOfAllCitiesHaveWordsInEveryLanguage() {
        assertThat(Stream.of(
                        "грн/м3",
                        "грн/Гкал",
                        "грн/кВт·год",
                        "грн/т",
                        "грн/м2 на місяць",
                        "грн/м2 на місяць опалювального періоду",
                        "грн/особу на місяць",
                        "грн/абонент на місяць",
                        "грн/особовий рахунок на місяць"))
                .allSatisfy(unit -> assertThat(Units.of(unit).key()).startsWith("unit."));
        assertThat(Units.of("грн/м3 стоків").args())
                .extracting(Object::toString)
                .containsExactly("Plain[text=м³ стоків]");
    }
}
