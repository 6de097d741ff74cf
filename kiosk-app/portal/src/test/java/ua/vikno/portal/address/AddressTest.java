package ua.vikno.portal.address;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "вул. Лук'янівська, буд. 115б, кв. 110",
                "вул. Лук’янівська, 115б, 110",
                "вулиця Лукʼянівська, буд.115-Б, кв.110",
                "ВУЛ.ЛУК`ЯНІВСЬКА, БУД 115 Б, КВ 110",
                "Лук'янівська вул., 115б, кв. 0110",
                "м. Павлоград, вул. Лук'янiвська , буд. 115б,кв. 110",
                "вул. Лук'янівська 115б кв. 110"
            })
    void oneAddressInManySpellings(String written) {
        Address address = Address.parse(written);

        assertThat(address).isNotNull().extracting(Address::key).isEqualTo("вул. лукянівська|115б|110");
    }

    @ParameterizedTest
    @CsvSource({
        "вул. УСПЕНСЬКА, 20A, 13, вул. Успенська, 20а, 13",
        "Вишневий провулок, 51, кв. 57, пров. Вишневий, 51, 57",
        "просп Свободи, № 7, '', просп. Свободи, 7, ''",
        "бульвар Мозолевського, 109/2, 0, бульв. Мозолевського, 109/2, ''",
        "вул. Західно-Донбаська, 9\\2, б/н, вул. Західно-Донбаська, 9/2, ''",
        "8 Березня, 1, 2, вул. 8 Березня, 1, 2"
    })
    void displayIsOneForm(String street, String house, String flat, String shown, String number, String apartment) {
        Address address = Address.of(street, house, flat);

        assertThat(address.street()).isEqualTo(shown);
        assertThat(address.house()).isEqualTo(number);
        assertThat(address.flat()).isEqualTo(apartment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "вул. Успенська", ", ,", "вул. Успенська, , 5", "a, b, c, d, e"})
    void whatIsNoAddressIsNone(String written) {
        assertThat(Address.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"вул. Гонти, вул. Ґонти, false", "вул. Гонти, пров. Гонти, false", "вул. Гонти, гонти, true"})
    void streetsAreToldApart(String one, String other, boolean same) {
        assertThat(Address.of(one, "1", "")
                        .key()
                        .equals(Address.of(other, "1", "").key()))
                .isEqualTo(same);
    }

    @Property(tries = 500)
    void anythingAtAllIsParsedWithoutHarm(@ForAll @StringLength(max = 60) String written) {
        Address address = Address.parse(written);

        assertThat(address == null || !address.house().isEmpty()).isTrue();
    }

    @Property(tries = 500)
    void normalisingTwiceIsNormalisingOnce(@ForAll @StringLength(max = 30) String street) {
        Address once = Address.of("вул. " + street, "1", "2");

        assertThat(Address.of(once.street(), once.house(), once.flat()).flat()).isEqualTo(once.flat());
    }
}
