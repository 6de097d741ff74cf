package ua.vikno.state.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.vikno.state.file.DurableFile;

/** Other programs, of other ages, read these files: neither names nor limits change without a release that knows both. */
class StateDirectoryTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "published.json, 8388608",
        "city, 400",
        "staff-call, 200",
        "staff-tries, 40",
        "pause, 200",
        "roll, 40",
        "nightly.json, 32768",
        "nightly-try, 40",
        "identity, 16384"
    })
    void eachFileHasItsNameAndItsLimit(String name, int limit) throws IOException {
        StateDirectory state = new StateDirectory(directory);
        DurableFile file = switch (name) {
            case "published.json" -> state.published();
            case "city" -> state.city();
            case "staff-tries" -> state.staffTries();
            case "pause" -> state.pause();
            case "roll" -> state.roll();
            case "nightly.json" -> state.nightly();
            case "nightly-try" -> state.nightlyTry();
            case "identity" -> state.identity();
            default -> state.staffCall();
        };

        file.write(new byte[limit]);
        assertThat(directory.resolve(name)).hasSize(limit);
        assertThatThrownBy(() -> file.write(new byte[limit + 1])).isInstanceOf(IOException.class);
        assertThat(directory.resolve(name)).hasSize(limit);
    }

    @Test
    void itIsMadeWithItsParentsAndMayBeThereAlready() throws IOException {
        StateDirectory state = new StateDirectory(directory.resolve("var/lib/vikno"));
        state.create();
        state.create();
        state.city().write("Павлоград");
        assertThat(directory.resolve("var/lib/vikno/city")).content().isEqualTo("Павлоград");
    }

    @Test
    void aStaffCallIsOneLineThatAShellScriptCanRead() {
        assertThat(new StaffCall(Instant.parse("2026-11-26T10:15:30Z"), "printing.take").line())
                .isEqualTo("2026-11-26T10:15:30Z printing.take\n");
    }
}
