package ua.vikno.portal.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.vikno.portal.registers.FileReport.Outcome;

/** Accounts of one household meet, those of two never do. */
class SameHouseholdTest {
    /** Line 6 of the water and heat registers, record 5 of the waste register: вул. Ґонти, 41а, 117. */
    private static final String FLAT = "вул. Успенська|20а|13";

    private static final String GHE = "вул. Ґонти|41а|117";

    @RegisterExtension
    final OpenPortal portal = new OpenPortal();

    @Test
    void threeSpellingsMakeSixtyDwellings() {
        portal.get().take("water.csv");
        portal.get().take("heat.csv");
        portal.get().take("waste.dbf");

        assertThat(portal.get().dwellings()).hasSize(60).contains(GHE, "вул. Лук'янівська|115б|110");
    }

    @Test
    void dwellingFirstSpelledWithoutGheIsTheSameWhenTheSpellingComes() {
        portal.get().take("waste.dbf");
        assertThat(portal.get().dwellings()).contains("вул. Гонти|41а|117");
        portal.get().take("water.csv");

        assertThat(portal.get().dwellings()).hasSize(60).contains(GHE);
    }

    @Test
    void writtenDifferentlyButMeantTheSame() {
        portal.get().take("water.csv");
        portal.get()
                .take(
                        "heat.csv",
                        Sample.edited(
                                "heat.csv",
                                t -> t.replace("вул. Успенська, буд. 20а", "ВУЛИЦЯ УСПЕНСЬКА, 20-А")
                                        .replace("пров. Вишневий, буд. 51, кв. 57", "Вишневий пров, б.51 , 57")
                                        .replace(
                                                "бульв. Мозолевського, буд. 24", "бульвар Mозолевського, будинок 24")));

        assertThat(portal.get().dwellings()).hasSize(60);
    }

    @Test
    void twoRealStreetsStayTwoAndThePayerTellsWhichOneIsMeant() {
        // A second household at Гонти with Г, another payer, and its own waste account.
        portal.get().take("water.csv", withSecondStreet("Ткач"));
        FileReport waste = portal.get().take("waste.dbf");

        assertThat(waste.outcome()).isEqualTo(Outcome.TAKEN);
        assertThat(portal.get().dwellings()).hasSize(61).contains(GHE, "вул. Гонти|41а|117");
        assertThat(portal.get().content())
                .filteredOn(row -> "waste".equals(row.provider()) && "41а".equals(row.house()))
                .isNotEmpty()
                .allMatch(row -> "вул. Ґонти".equals(row.street()));
    }

    @Test
    void whereNothingTellsThemApartTheRegisterIsRefused() {
        String payer = String.valueOf(payerAt("вул. Ґонти,41а,117"));
        portal.get().take("water.csv", withSecondStreet(payer));

        FileReport waste = portal.get().take("waste.dbf");

        assertThat(waste.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(waste.faults().getFirst().reason()).startsWith("ambiguous-address");
    }

    private static String payerAt(String address) {
        return line(address).split(",", -1)[5];
    }

    @Test
    void twoPayersOfOneProviderInOneFlatAreTwoHouseholds() {
        portal.get().take("water.csv", twoFamilies("Щербань", "Коваленко"));
        FileReport heat = portal.get().take("heat.csv");

        assertThat(portal.get().dwellings())
                .hasSize(61)
                .filteredOn(FLAT::equals)
                .hasSize(2);
        assertThat(portal.get().content())
                .filteredOn(row -> "heat".equals(row.provider()) && "20а".equals(row.house()))
                .isNotEmpty()
                .allMatch(row -> row.rest().contains("Щербань"));
        assertThat(codes()).hasSize(2).doesNotHaveDuplicates();
        assertThat(heat.warnings()).anyMatch(warning -> warning.reason().startsWith("two-payers"));
    }

    @Test
    void whoHasAnAccountTwiceIsOneHousehold() {
        portal.get().take("water.csv", twoFamilies("Щербань", "Щербань"));

        assertThat(portal.get().dwellings()).hasSize(60);
    }

    @Test
    void aFlatThatIsDividedLaterStaysWithThePayerItHad() {
        portal.get().take("water.csv");
        long before = portal.get().count("dwelling");
        List<Long> id = ids("Щербань");

        portal.get().take("water.csv", twoFamilies("Щербань", "Коваленко"));
        assertThat(ids("Щербань")).isEqualTo(id);
        assertThat(ids("Коваленко")).hasSize(1).doesNotContainAnyElementsOf(id);

        portal.get().take("water.csv");
        assertThat(ids("Щербань")).isEqualTo(id);
        assertThat(portal.get().count("dwelling")).isEqualTo(before + 1);
        assertThat(portal.get().dwellings()).hasSize(60);
    }

    private List<String> codes() {
        return portal.get()
                .database()
                .client()
                .sql("select folded_key from dwelling where place_key = 'вул. успенська|20а|13'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<Long> ids(String surname) {
        return portal.get()
                .database()
                .client()
                .sql("select distinct dwelling.id from dwelling join account on account.dwelling_id = dwelling.id"
                        + " where place_key = 'вул. успенська|20а|13' and dwelling.payer like :surname")
                .param("surname", surname + "%")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    private static byte[] twoFamilies(String first, String second) {
        String[] cells = line("вул. Успенська,20а,13").split(",", -1);
        cells[1] = "77777778";
        cells[5] = second;
        cells[6] = first.equals(second) ? cells[6] : "Марія";
        return Sample.edited("water.csv", t -> t + String.join(",", cells) + "\r\n");
    }

    private static String line(String address) {
        return new String(Sample.bytes("water.csv"), Sample.charset("water.csv"))
                .lines()
                .filter(l -> l.contains(address))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] withSecondStreet(String surname) {
        String original = line("вул. Ґонти,41а,117");
        String[] cells = original.split(",", -1);
        cells[1] = "77777777";
        cells[2] = "вул. Гонти";
        cells[5] = surname;
        return Sample.edited("water.csv", t -> t + String.join(",", cells) + "\r\n");
    }
}
