package ua.vikno.kiosk.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.testing.Needs;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.view.theme.PanelGeometry;
import ua.vikno.kiosk.voice.Transcript;
import ua.vikno.kiosk.voice.Voice;

/** A resident with a single switch: the keys walk by themselves, the switch chooses. */
@Tag(Needs.DISPLAY)
class OneSwitchTest {
    private static final Settings SCANNING =
            FingersTest.SPOKEN.with(Settings.Hand.USUAL.withScanning(true)).withPace(3);

    private final Transcript transcript = new Transcript();
    private final Voice voice = new Voice(transcript, Probe.TEXTS::speak);
    private final Probe probe = new Probe(PanelGeometry.portrait(), voice);

    private void beats(int times) {
        for (int i = 0; i < times; i++) {
            probe.later(250);
            Toolkit.run(probe.view::beat);
        }
    }

    @Test
    void theSwitchBeginsAVisitInWhichTheKeysWalkByThemselves() {
        probe.show(Samples.start(), Settings.DEFAULT).strike(KeyCode.DIGIT3);
        assertThat(probe.sent)
                .containsSubsequence(new Input.SetHand(Settings.Hand.USUAL.withScanning(true)), new Input.Begin());
    }

    @Test
    void theKeysMoveTwoSecondsAfterTheLastWordAndTheSwitchChooses() {
        probe.show(Samples.start(), Settings.DEFAULT).strike(KeyCode.DIGIT3);
        probe.show(Samples.tiles(), SCANNING);
        int said = transcript.said.size();
        beats(20);
        assertThat(transcript.said).as("while something is said").hasSize(said);
        transcript.stop();
        beats(7);
        assertThat(transcript.said).hasSize(said);
        beats(2);
        assertThat(transcript.said).hasSize(said + 1);
        assertThat(transcript.last()).contains("2 з 6");
        probe.strike(KeyCode.DIGIT3);
        assertThat(probe.sent).contains(new Input.Choose("bill"));
    }

    @Test
    void nobodyThereIsWaitedForAfterTwoRounds() {
        probe.show(Samples.start(), Settings.DEFAULT).strike(KeyCode.DIGIT3);
        probe.show(Samples.tiles(), SCANNING);
        int said = transcript.said.size();
        for (int i = 0; i < 200; i++) {
            transcript.stop();
            beats(9);
        }
        int walked = transcript.said.size() - said;
        assertThat(walked).isBetween(20, 60);
        assertThat(probe.sent).as("no sign of a person").doesNotContain(new Input.Presence());
        probe.strike(KeyCode.DIGIT3);
        transcript.stop();
        beats(9);
        assertThat(transcript.said.size()).isGreaterThan(said + walked);
    }
}
