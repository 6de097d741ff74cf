package ua.vikno.technician.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FillTest {
    @Test
    void aSentenceFillsLinesOfATerminalAndLosesNoWord() {
        String text = "слово ".repeat(60).strip();
        String filled = Fill.of(text, " XX  ", "     ");
        assertThat(filled.lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(78));
        assertThat(filled.replaceAll("\\s+", " ")).isEqualTo(" XX " + text);
    }
}
