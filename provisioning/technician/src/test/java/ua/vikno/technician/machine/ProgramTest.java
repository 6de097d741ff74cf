package ua.vikno.technician.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ua.vikno.devices.testing.Needs;
import ua.vikno.technician.machine.Program.Said;

@Tag(Needs.PEER)
@Timeout(60)
final class ProgramTest {
    @Test
    void whatAProgramSaysAndItsCodeComeBack() throws Exception {
        assertThat(Program.run(Duration.ofSeconds(30), List.of("sh", "-c", "echo out; echo trouble >&2; exit 3")))
                .hasValue(new Said(3, "out\ntrouble"));
        assertThat(Program.run(Duration.ofSeconds(30), List.of("/no/such/program")))
                .isEmpty();
    }

    @Test
    void whatLastsTooLongOrTalksTooMuchIsEnded() throws Exception {
        assertThat(Program.run(Duration.ofMillis(300), List.of("sleep", "40"))).isEmpty();
        assertThat(Program.run(Duration.ofSeconds(30), List.of("sh", "-c", "exec yes")))
                .hasValueSatisfying(said -> assertThat(said.said().length()).isLessThanOrEqualTo(64 * 1024));
    }
}
