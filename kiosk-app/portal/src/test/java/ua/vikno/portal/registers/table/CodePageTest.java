package ua.vikno.portal.registers.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.registers.table.Faults.Fault;

/** When the letters of a table agree with its code page, from both sides of each limit. */
class CodePageTest {
    private static final Charset CP1251 = Charset.forName("windows-1251");
    private static final Charset CP866 = Charset.forName("IBM866");

    /** A letter of Serbian, in a table of Ukrainian names. */
    private static final String FOREIGN = "ђ";

    @ParameterizedTest
    @CsvSource({"100, 1, true", "99, 1, false", "200, 2, true", "199, 2, false"})
    void oneForeignLetterInTwoHundredIsTolerated(int syllables, int foreign, boolean right) {
        String text = "на".repeat(syllables) + FOREIGN.repeat(foreign);

        assertThat(told(CP1251, text.getBytes(CP1251)).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"39, 0, true", "40, 0, false", "30, 10, true", "31, 9, false"})
    void fromFortyLettersOnAQuarterMustBeVowels(int consonants, int vowels, boolean right) {
        byte[] text = ("к".repeat(consonants) + "о".repeat(vowels)).getBytes(CP1251);

        assertThat(told(CP1251, text).isEmpty()).isEqualTo(right);
    }

    @Test
    void signsCountForNothingAndACapitalBehindASmallLetterIsNone() {
        assertThat(told(CP1251, "«№ 5» – Їжакевич’а…".getBytes(CP1251))).isEmpty();
        assertThat(told(CP1251, "їЖакевич".getBytes(CP1251))).isNotEmpty();
        assertThat(told(CP1251, "xЖакевич".getBytes(CP1251))).isEmpty();
    }

    @Test
    void anotherPageThatTheTableNamesIsReadWithAWarning() {
        Faults faults = new Faults("f");
        Faults warnings = new Faults("f");
        CodePage page = CodePage.of(CP866, 0xC9, "Шевченко".getBytes(CP1251));
        page.tell(faults, warnings);

        assertThat(faults.none()).isTrue();
        assertThat(warnings.first())
                .singleElement()
                .extracting(Fault::reason)
                .isEqualTo("other-charset: read as windows-1251");
        byte[] record = "  Шевченко ".getBytes(CP1251);
        assertThat(page.decode(record, 2, 8)).isEqualTo("Шевченко");
    }

    @Test
    void aTextInAnotherCharsetIsNamed() {
        assertThat(CodePage.foreign(CP1251, "Шевченко".getBytes(CP1251))).isEmpty();
        assertThat(CodePage.foreign(CP1251, "Шевченко".getBytes(StandardCharsets.UTF_8)))
                .contains("not windows-1251 but UTF-8");
        byte[] twice = new String("Шевченко".getBytes(StandardCharsets.UTF_8), CP1251).getBytes(StandardCharsets.UTF_8);
        assertThat(CodePage.foreign(StandardCharsets.UTF_8, "Шевченко".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(CodePage.foreign(StandardCharsets.UTF_8, twice)).contains("not UTF-8 but UTF-8 twice");
    }

    /** What is wrong with a table whose form says this charset and whose header says nothing. */
    private static List<Fault> told(Charset stated, byte[] texts) {
        Faults faults = new Faults("f");
        CodePage.of(stated, 0, texts).tell(faults, new Faults("f"));
        return faults.first();
    }
}
