package ua.vikno.devices.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag(Needs.PEER)
class UnitTestGuardTest {
    @Test
    void aTestThatStartsAProcessThroughAnotherClassIsFound() {
        assertThat(TestCode.starter(Indirect.class))
                .hasValueSatisfying(starter -> assertThat(starter).contains("Direct calls java/lang/ProcessBuilder"));
    }

    @Test
    void aTestOfOurOwnCodeAloneIsLeftInPeace() {
        assertThat(TestCode.starter(Harmless.class)).isEmpty();
    }

    static final class Indirect {
        void test() throws IOException {
            new Direct().run();
        }
    }

    static final class Direct {
        void run() throws IOException {
            new ProcessBuilder("true").start().destroy();
        }
    }

    static final class Harmless {
        String test() {
            return String.join(",", Needs.ALL);
        }
    }
}
