package ua.vikno.kiosk.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.voice.Transcript;

class FinalWordsTest {
    private final Transcript speech = new Transcript();
    private final List<Duration> waited = new ArrayList<>();

    private Duration waited() {
        return waited.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @Test
    void theLoudspeakerStaysOpenUntilAllIsSaid() {
        FinalWords words = new FinalWords(speech, time -> {
            waited.add(time);
            if (waited().compareTo(Duration.ofSeconds(12)) >= 0) {
                speech.stop();
            }
        });
        words.say(() -> speech.speak("Кіоск зараз не працює", Locale.of("uk"), 50));
        words.begun();
        words.close();
        assertThat(waited()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void wordsWithoutAnEndKeepItOpenForTwentyFiveSecondsAndNoLonger() {
        FinalWords words = new FinalWords(speech, waited::add);
        words.say(() -> speech.speak("Кіоск зараз не працює", Locale.of("uk"), 50));
        words.begun();
        words.close();
        assertThat(waited()).isEqualTo(Duration.ofSeconds(25));
    }

    @Test
    void aLoudspeakerThatTheStartHasNotComeToIsStartedFirst() {
        FinalWords words = new FinalWords(speech, waited::add);
        List<Boolean> usable = new ArrayList<>();
        assertThat(speech.status().usable()).isFalse();
        words.say(() -> usable.add(speech.status().usable()));
        assertThat(usable).containsExactly(true);
        assertThat(waited).isEmpty();
    }

    @Test
    void anEndThatIsNoFailureWaitsForNothing() {
        FinalWords words = new FinalWords(speech, waited::add);
        speech.speak("Оплачено", Locale.of("uk"), 50);
        words.begun();
        words.close();
        assertThat(waited).isEmpty();
    }
}
