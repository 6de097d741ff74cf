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
    @CsvSource(
            delimiter = '>',
            value = {
                "Павлоград, вул. Шевченка, буд. 12, кв. 5 > вул. шевченка|12|5",
                "51400, Дніпропетровська обл., м. Павлоград, вул. Шевченка, буд. 12, кв. 5 > вул. шевченка|12|5",
                "Україна, Дніпропетровська область, Павлоградський р-н, м.Павлоград, Шевченка, 12, 5 > вул. шевченка|12|5",
                "вул. Шевченка, д. 12, кв. 5 > вул. шевченка|12|5",
                "вул.Шевченка,буд.12,кв.5 > вул. шевченка|12|5",
                "вул. Шевченка буд 12 кв 5 > вул. шевченка|12|5",
                "буд. 12, вул. Шевченка, кв. 5 > вул. шевченка|12|5",
                "кв. 5, буд. 12, вул. Шевченка > вул. шевченка|12|5",
                "Шевченка 12, кв. 5 > вул. шевченка|12|5",
                "вул. Шевченка, буд. 12, корп. 1, кв. 5 > вул. шевченка|12 корп. 1|5",
                "вул. Шевченка, буд. 12 к. 1, кв. 5 > вул. шевченка|12 корп. 1|5",
                "вул. Шевченка, 12 корпус 1, 5 > вул. шевченка|12 корп. 1|5",
                "вул. Шевченка, 12/к1, 5 > вул. шевченка|12 корп. 1|5",
                "вул. Шевченка, буд. 12, корп. 2 > вул. шевченка|12 корп. 2|''",
                "вул. Шевченка, буд. 12, літ. А, кв. 5 > вул. шевченка|12а|5",
                "вул. Шевченка, буд. 12, кв. 5, кім. 2 > вул. шевченка|12|5 кім. 2",
                "вул. Шевченка, буд. 12, під'їзд 3, поверх 2, кв. 5 > вул. шевченка|12|5",
                "вул. 8-го Березня, буд. 12, кв. 5 > вул. 8 березня|12|5",
                "вул. 1-ша Лісова, 3 > вул. 1 лісова|3|''",
                "п-т Миру, буд. 12, кв. 5 > просп. миру|12|5",
                "вул. Соборна (Леніна), буд. 12, кв. 5 > вул. соборна|12|5",
                "вул. Леніна (нині Соборна), буд. 12, кв. 5 > вул. соборна|12|5",
                "просп. Леніна (тепер вул. Соборна), буд. 12, кв. 5 > вул. соборна|12|5",
                "с. Вербки, буд. 12, кв. 5 > с. вербки|12|5",
                "село Вербки, 12 > с. вербки|12|''",
                "с. Вербки, вул. Центральна, 12 > с. вербки, вул. центральна|12|''",
                "кв-л 278, буд. 5, кв. 10 > кв-л 278|5|10",
                "кв. 278, буд. 5, кв. 10 > кв-л 278|5|10",
                "мкр. 5, буд. 3, кв. 10 > мкр. 5|3|10",
                "вул. С. Бандери, 7 > вул. с. бандери|7|''",
                "вул. Шевченка, буд. б/н > вул. шевченка|б/н|''",
                "вул. Шевченка, буд. №12 \"А\", кв. №5 > вул. шевченка|12а|5",
                "вул. Шевченка, 12, помешкання 5 > вул. шевченка|12|5",
                "вул. Шевченка, 12, офіс 5 > вул. шевченка|12|оф. 5",
                "вул. Шевченка, 12, приміщення 5 > вул. шевченка|12|прим. 5",
                "вул. Шевченка, 12, гараж 5 > вул. шевченка|12|гараж5",
                "вул. Шевченка, 12, кв. 5, Павлоград > вул. шевченка|12|5",
                "вул. ім. Шевченка, 12, кв. 5 > вул. шевченка|12|5",
                "вул. імені Шевченка, 12, кв. 5 > вул. шевченка|12|5",
                "садове товариство Ромашка, діл. 12 > вул. садове товариство ромашка|12|''",
                "12, Шевченка, кв. 5 > вул. шевченка|12|5"
            })
    void partsAreToldWhateverTheirOrder(String written, String key) {
        assertThat(Address.parse(written)).isNotNull().extracting(Address::key).isEqualTo(key.replace("''", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "вул. Шевченка, кв. 5",
                "вул. Шевченка, буд. 12.січ, кв. 5",
                "вул. Шевченка, 45669, 5",
                "м. Павлоград, кв. 5",
                "вул. Шевченка, 1, 2, 3",
                "12, кв. 5",
                "кв. 5, буд. 12",
                "ГСК Мотор, сек. 12",
                "вул. Шевченка, 12, сарай 5",
                "вул. Шевченка, 12, кв. 5, кв. 6",
                "РІСѓР». РЁРµРІ, Р±СѓРґ. 12, РєРІ. 5"
            })
    void anAddressWithoutAHouseIsNone(String written) {
        assertThat(Address.parse(written)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "кв. 278, 5, 10, кв-л 278|5|10",
        "Вербки село, 12, '', вул. вербки село|12|",
        "с.Вербки, д.12, 5, с. вербки|12|5",
        "вул. Шевченка, 12 літ. А, 5, вул. шевченка|12а|5",
        "вул. Шевченка, 12 корп. А, 5, вул. шевченка|12 корп. а|5",
        "вул. Шевченка, 12 секція 2, к.5, вул. шевченка|12 секц. 2|5",
        "вул. Шевченка, 12.1, '5, кімната 2', вул. шевченка|12/1|5 кім. 2",
        "вул. Шевченка, 12 (гурт.), '', вул. шевченка|12|",
        "вул. Шевченка, 12к, '', вул. шевченка|12к|",
        "вул. Шевченка, 12.0, 5.0, вул. шевченка|12|5",
        "вул. Шевченка, 12, оф. 5, вул. шевченка|12|оф. 5",
        "вул. Шевченка, 12, прим.5, вул. шевченка|12|прим. 5"
    })
    void fieldsOfTheirOwnAreReadLikeALine(String street, String house, String flat, String key) {
        Address address = Address.of(street, house, flat);

        assertThat(address.key()).isEqualTo(key);
        assertThat(Address.of(address.street(), address.house(), address.flat()))
                .isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"б/н", "Б\\Н", "0", "000", "-", "—", "без номера", "б.н.", "№ б/н"})
    void aHouseWithoutANumberIsToldByItsAccount(String house) {
        Address one = Address.of("вул. Шевченка", house, "");

        assertThat(one.numbered()).isFalse();
        assertThat(one.only("water", "1").key())
                .isNotEqualTo(one.only("water", "2").key());
        assertThat(Address.of("вул. Шевченка", "1", "").numbered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "12.січ, true",
        "гру.12, true",
        "01.янв, true",
        "12-Jan, true",
        "45669, true",
        "2025-01-12, true",
        "12а, false",
        "9/2, false"
    })
    void aDateThatASpreadsheetMadeIsTold(String house, boolean date) {
        assertThat(Address.isDate(house)).isEqualTo(date);
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
