package ua.vikno.technician.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ua.vikno.technician.console.ConsoleSurface;
import ua.vikno.technician.console.Lines;
import ua.vikno.technician.step.Guide;
import ua.vikno.technician.step.Words;

final class KioskUserTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Guide.Result run(String... command) throws InterruptedException {
        ConsoleSurface surface = new ConsoleSurface(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                Lines.of(new BufferedReader(new StringReader(""))),
                new Words(Locale.ENGLISH));
        return KioskUser.run(surface, command[0], List.of(command).subList(1, command.length));
    }

    @Test
    void howTheProgramEndsIsHowTheStepEnded() throws Exception {
        assertThat(run("sh", "-c", "exit 0").good()).isTrue();
        assertThat(run("sh", "-c", "exit 1").good()).isFalse();
    }

    @Test
    void aProgramThatIsNotThereIsTold() throws Exception {
        assertThat(run("/no/such/program").good()).isFalse();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("/no/such/program", "dpkg --verify");
    }
}
