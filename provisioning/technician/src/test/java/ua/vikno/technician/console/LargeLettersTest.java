package ua.vikno.technician.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LargeLettersTest {
    /** Those of a code of enrolment. */
    private static final String SYMBOLS = "34679ACDEFGHJKMNPRTVWXY-";

    @Test
    void everySymbolOfACodeHasAShapeOfItsOwn() {
        Set<List<String>> shapes = new HashSet<>();
        for (String symbol : SYMBOLS.codePoints().mapToObj(Character::toString).toList()) {
            List<String> shape = LargeLetters.of(symbol);
            assertThat(shape).hasSize(5).allMatch(line -> line.matches("[# ]{5}"));
            assertThat(String.join("", shape)).as(symbol).contains("#");
            shapes.add(shape);
        }
        assertThat(shapes).hasSize(SYMBOLS.length());
    }

    @Test
    void aCodeIsReadInOneLineOfATerminal() {
        assertThat(LargeLetters.of("4F7K-93XM")).allMatch(line -> line.length() == 61);
    }
}
