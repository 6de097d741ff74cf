package ua.vikno.devices.linux.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Condition;

final class StatusParserTest {
    private static List<Reply> parse(int... bytes) {
        StatusParser parser = new StatusParser();
        List<Reply> replies = new ArrayList<>();
        for (int b : bytes) {
            parser.take(b).ifPresent(replies::add);
        }
        return replies;
    }

    @Property
    void noBytesBreakIt(@ForAll @Size(max = 2000) byte[] bytes) {
        StatusParser parser = new StatusParser();
        int replies = 0;
        for (byte b : bytes) {
            replies += parser.take(b & 0xFF).isPresent() ? 1 : 0;
        }
        assertThat(replies + parser.garbage()).isLessThanOrEqualTo(bytes.length);
    }

    @Property
    void hearsTheAnswerAfterAnyNoise(@ForAll @Size(max = 50) byte[] noise) {
        StatusParser parser = new StatusParser();
        for (byte b : noise) {
            parser.take(b & 0xFF);
        }
        parser.take(0xFF);
        assertThat(parser.take(0x1E)).contains(new Reply.RealTime(0x1E));
    }

    @Test
    void ourOwnQuestionIsAnEchoAndNoJam() {
        assertThat(parse(0x10, 0x04, 0x02, 0x00)).containsExactly(new Reply.Echo(), new Reply.Done(0));
        assertThat(parse(0x18, 0x04, 0x02, 0x00)).containsExactly(new Reply.Automatic(0x18, 0x04, 0x02));
    }

    @Test
    void tellsTheThreeKindsOfStatusApart() {
        assertThat(parse(0x12, 0x18, 0x08, 0x0C, 0x00, 0x03, 0x16))
                .containsExactly(
                        new Reply.RealTime(0x12),
                        new Reply.Automatic(0x18, 0x08, 0x0C),
                        new Reply.Done(0x03),
                        new Reply.RealTime(0x16));
    }

    @Test
    void readsTheIdentity() {
        assertThat(parse('_', 'E', 'P', 'S', 'O', 'N', 0)).containsExactly(new Reply.Identity("EPSON"));
    }

    @Test
    void aBlockThatBreaksOffIsGivenUp() {
        assertThat(parse(0x10, 0x00, 0x12)).containsExactly(new Reply.RealTime(0x12));
    }

    @Test
    void sensorsReadBothWaysOfTelling() {
        Sensors sensors = new Sensors();
        sensors.automatic(new Reply.Automatic(0x38, 0x08, 0x0F));
        assertThat(sensors.conditions())
                .containsExactlyInAnyOrder(Condition.COVER_OPEN, Condition.CUTTER_ERROR, Condition.PAPER_OUT);
        sensors.realTime(2, 0x12);
        sensors.realTime(3, 0x12);
        sensors.realTime(4, 0x1E);
        assertThat(sensors.conditions()).containsExactly(Condition.PAPER_NEAR_END);
    }
}
