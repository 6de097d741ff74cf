package ua.vikno.devices.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.Speech;

/** What holds for every voice. */
public abstract class SpeechContract extends DeviceContract<Speech> {
    protected static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    protected static final String LONG =
            "Оберіть, будь ласка, послугу. Рахунок за комунальні послуги, довідник установ, запис на прийом. "
                    .repeat(3);

    private static final long GLANCE = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void speaksUntilEverythingIsSaid() {
        Speech speech = ready();
        speech.speak("Так.", UKRAINIAN, 50);
        assertThat(speech.speaking()).isTrue();
        eventually(() -> !speech.speaking());
    }

    @Test
    void fallsSilentAtOnce() {
        Speech speech = ready();
        speech.speak(LONG, UKRAINIAN, 50);
        speech.stop();
        assertThat(speech.speaking()).isFalse();
    }

    @Test
    void aNewUtteranceEndsTheOneBefore() {
        Speech speech = ready();
        speech.speak(LONG, UKRAINIAN, 50);
        Instant before = Instant.now();
        speech.speak("Так.", UKRAINIAN, 50);
        assertThat(speech.speaking()).isTrue();
        eventually(() -> !speech.speaking());
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void partsInSeveralLanguagesAreSaidOneAfterTheOtherAtAnyPace() {
        Speech speech = ready();
        for (int pace : new int[] {Speech.SLOWEST, Speech.PACE, Speech.QUICKEST, -1, 99}) {
            speech.speak(
                    List.of(new Speech.Part("Cím:", Locale.of("hu")), new Speech.Part("вулиця Миру", UKRAINIAN)),
                    50,
                    pace);
            assertThat(speech.speaking()).isTrue();
            eventually(() -> !speech.speaking());
        }
        speech.speak(List.of(), 50, Speech.PACE);
        eventually(() -> !speech.speaking());
    }

    @Test
    void aPauseKeepsThePlaceUntilItIsResumed() {
        Speech speech = ready();
        speech.speak(LONG, UKRAINIAN, 50);
        speech.pause();
        assertThat(speech.speaking()).isFalse();
        LockSupport.parkNanos(300_000_000);
        assertThat(speech.speaking()).isFalse();
        assertThat(speech.resume()).isTrue();
        assertThat(speech.speaking()).isTrue();
        assertThat(speech.resume()).as("nothing is paused").isFalse();
    }

    @Test
    void aStopAndANewUtteranceEndAPause() {
        Speech speech = ready();
        speech.speak(LONG, UKRAINIAN, 50);
        speech.pause();
        speech.stop();
        assertThat(speech.resume()).isFalse();
        assertThat(speech.speaking()).isFalse();
        speech.speak(LONG, UKRAINIAN, 50);
        speech.pause();
        speech.speak("Так.", UKRAINIAN, 50);
        assertThat(speech.speaking()).isTrue();
        eventually(() -> !speech.speaking());
        speech.pause();
        assertThat(speech.resume()).as("nothing was being said").isFalse();
    }

    @Test
    void isSilentWhereNothingCanBeHeard() throws Exception {
        Speech speech = ready();
        unplug();
        Watch.until(speech, status -> !status.usable());
        assertThatCode(() -> speech.speak(LONG, UKRAINIAN, 50)).doesNotThrowAnyException();
        assertThat(speech.speaking()).isFalse();
    }

    @Test
    void saysNothingAfterItsEnd() {
        Speech speech = ready();
        speech.speak(LONG, UKRAINIAN, 50);
        speech.close();
        speech.speak(LONG, UKRAINIAN, 50);
        speech.volume(10);
        assertThat(speech.speaking()).isFalse();
    }

    @Test
    void strangeTextsAndLanguagesDoNoHarm() {
        Speech speech = ready();
        speech.speak("", UKRAINIAN, 50);
        speech.speak("\u0000\ud800[[x]]<speak>", Locale.ROOT, -5);
        speech.speak("Так.", Locale.of("xx"), 500);
        eventually(() -> !speech.speaking());
        assertThat(speech.status().state()).isNotNull();
    }

    /** There is no event to wait for: whether somebody speaks is asked. */
    protected static void eventually(BooleanSupplier wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(GLANCE);
        }
    }
}
