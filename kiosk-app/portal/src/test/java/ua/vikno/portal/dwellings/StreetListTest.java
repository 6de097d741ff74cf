package ua.vikno.portal.dwellings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.dwellings.StreetSpellings.Spelling;
import ua.vikno.portal.registers.TestPortal;

/** One entry a street, whoever spells it, and all its houses behind it. */
class StreetListTest {
    @TempDir
    Path directory;

    private TestPortal portal;
    private Dwellings dwellings;

    @BeforeEach
    void open() {
        portal = TestPortal.in(directory);
        dwellings = new Dwellings(portal.database().client(), StreetNames.NONE);
        portal.takeCase("street-list-split", "water.csv", "heat.csv", "waste.dbf");
    }

    @AfterEach
    void close() {
        portal.close();
    }

    @Test
    void aStreetThatProvidersSpellDifferentlyIsListedOnce() {
        assertThat(dwellings.streets(""))
                .containsExactly("вул. Ґонти", "вул. Лук'янівська", "вул. Січових Стрільців", "вул. Шевченка");
    }

    @ParameterizedTest
    @ValueSource(strings = {"вул. Ґонти", "вул. Гонти"})
    void allItsHousesAreFoundByEitherSpelling(String street) {
        List<String> houses = dwellings.houses(street);

        assertThat(houses).hasSize(2).isEqualTo(dwellings.houses("вул. Ґонти"));
        assertThat(houses).allMatch(house -> !dwellings.flats(street, house).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"вулиця", "вулиця Шев", "шевч", "ШЕВЧ\u200BЕНКА", "Шевчeнка"})
    void wholeWordsAndLookAlikesFindIt(String part) {
        assertThat(dwellings.streets(part)).contains("вул. Шевченка");
    }

    @Test
    void twoStreetsThatFormsWithGheKnowStayTwo() {
        List<List<String>> streets = new StreetSpellings(List.of(
                        new Spelling("вул. Гонти", true),
                        new Spelling("вул. Ґонти", true),
                        new Spelling("вул. ГОНТИ", false)))
                .streets();

        assertThat(streets).extracting(List::getFirst).containsExactlyInAnyOrder("вул. Гонти", "вул. Ґонти");
    }

    @Test
    void anAccountIsFoundWithALetterForAFigure() {
        portal.takeCase("account-with-invisible", "zero-width.csv");

        assertThat(dwellings.byAccount("1OOOOOO1")).hasSize(1).isEqualTo(dwellings.byAccount("100 0000-1\u200B"));
    }
}
