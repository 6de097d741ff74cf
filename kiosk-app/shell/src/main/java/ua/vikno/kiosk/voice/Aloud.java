package ua.vikno.kiosk.voice;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.Speech;
import ua.vikno.kiosk.screen.Settings;

/**
 * Says utterances aloud: whatever comes next ends what is being said (EN 301 549, 5.1.3.5). What is confidential is said only to
 * headphones, unless the resident allows the loudspeaker.
 */
final class Aloud {
    private final Speech speech;
    private final Reader reader;
    private List<Utterance> last = List.of();
    private boolean confidential;

    Aloud(Speech speech, Reader reader) {
        this.speech = speech;
        this.reader = reader;
    }

    void say(List<Utterance> utterances, Settings how) {
        say(utterances, how, how.volume());
    }

    /** Says what may be heard, and where something may not, that headphones are needed for it. */
    void say(List<Utterance> utterances, Settings how, int volume) {
        last = utterances;
        List<Utterance> allowed = new ArrayList<>();
        boolean withheld = false;
        for (Utterance utterance : utterances) {
            if (utterance.confidential() && !how.personalHeard()) {
                withheld = true;
            } else {
                allowed.add(utterance);
            }
        }
        if (withheld) {
            allowed.add(reader.phrase(Phrase.HEADPHONES_ONLY, how));
        }
        if (allowed.isEmpty()) {
            return;
        }
        confidential = allowed.stream().anyMatch(Utterance::confidential);
        once(allowed, how, volume);
    }

    /** Says what is for everybody and is not repeated. */
    void once(List<Utterance> utterances, Settings how, int volume) {
        speech.speak(Parts.of(utterances), volume, how.pace());
    }

    void repeat(Settings how) {
        say(last, how);
    }

    /** Pauses, or goes on where it was paused; says the last once more where nothing was being said. */
    void pause(Settings how) {
        if (speech.speaking()) {
            speech.pause();
        } else if (!speech.resume()) {
            repeat(how);
        }
    }

    /** Of what is being said, too. */
    void volume(int volume) {
        speech.volume(volume);
    }

    boolean speaking() {
        return speech.speaking();
    }

    void silence() {
        confidential = false;
        speech.stop();
    }

    /** Ends something confidential; says on what everybody may hear. */
    void silenceConfidential() {
        if (confidential) {
            silence();
        }
    }

    /** Says nothing any more, and has nothing to repeat. */
    void forget() {
        silence();
        last = List.of();
    }
}
