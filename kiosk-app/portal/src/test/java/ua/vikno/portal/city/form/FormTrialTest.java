package ua.vikno.portal.city.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.portal.api.forms.FormVersion;

/** A form tried at a terminal, line by line. */
class FormTrialTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final ResidentForms FORMS = SampleForms.read();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void aReportIsAskedToItsEndInHungarian() throws IOException {
        // lifts, stopped, no danger, people inside, place, nothing more, anonymous
        assertThat(ask("emergency-request", "hu", "9\n1\nn\ny\nvul. 5\n\n\n\n\n1\ny\n\n\n"))
                .isTrue();

        assertThat(said())
                .contains("Kategória  {category}\n  1 Vízszolgáltatás")
                .contains("Emberek vannak a liftben")
                .contains("Kategória: Liftek")
                .contains("Leírás: –")
                .endsWith("7 answers are sent, 0 are kept back\n");
    }

    @Test
    void anotherCategoryAsksTheProblemAgainAndKeepsBackWhatIsNoLongerAsked() throws IOException {
        ask("emergency-request", "en", "9\n1\nn\ny\n=category\n1\n1\n");

        assertThat(said())
                .contains("no longer asked: subcategory, people_inside")
                .contains("to be looked at again: subcategory")
                .containsOnlyOnce("There are people in the lift");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        service-rating       | 99           | ? numbers of the list
        emergency-request    | 9;1;perhaps  | ? y or n
        appeal               | 1;1;;short   | ! Too little text. Least characters: 20.
        settlement-certificate | x;2027-01-01 | ! This day has not come yet.
        settlement-certificate | x;          | = 2026-11-27
        settlement-certificate | x;today     | ? a day such as 2026-01-31
        """)
    void whatIsTypedWronglyIsSaidInWords(String form, String lines, String told) throws IOException {
        assertThat(ask(form, "en", lines.replace(";", "\n") + "\n")).isFalse();

        assertThat(said()).contains(told);
    }

    @Test
    void aSecretIsNotShownAgain() throws IOException {
        String seat = "Street 5\n1\n+380501234567\n\n\n";
        String person = "Sea Ann\n1990-01-31\n\n1, -, 123456789, office, 2020-01-31\ny\n3333300610\n\n";
        ask("business-registration", "en", person + seat + "+activities\n3\ny\n5\nn\n2\n3\n\nslot\n2\n\n");

        assertThat(said())
                .contains("Tax number (РНОКПП): •••")
                .doesNotContain("123456789\n")
                .contains("Code of КВЕД-2010 [2]");
    }

    @Test
    void versionsAreListed() {
        FormTrial.list(FORMS, TODAY, printer());

        assertThat(said()).startsWith("appeal 1: present, 16 questions, Звернення до міської ради\n");
        assertThat(said().lines()).hasSize(10);
    }

    private boolean ask(String id, String language, String lines) throws IOException {
        FormVersion form = Objects.requireNonNull(FORMS.forms().get(id)).present();
        return new FormTrial(FORMS, form, language, TODAY, printer()).ask(new BufferedReader(new StringReader(lines)));
    }

    private PrintStream printer() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
