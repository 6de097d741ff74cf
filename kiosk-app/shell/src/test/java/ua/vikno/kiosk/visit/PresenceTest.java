package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Request;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;

/** Nobody is hurried, nobody is forgotten (ui.md D1–D4). */
class PresenceTest {
    private final Resident resident = Resident.atWorkingKiosk();

    @Test
    void withNothingEnteredTheWarningComesAfterAMinuteAndTheEndHalfAMinuteLater() {
        resident.begins().passes(Duration.ofSeconds(59));
        assertThat(resident.id()).isEqualTo("menu");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.passes(Duration.ofSeconds(29));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void withPersonalDataThereIsTwiceAsMuchTimeAndTheWarningShowsNoneOfIt() {
        resident.opensCharges().passes(Duration.ofSeconds(119));
        assertThat(resident.id()).isEqualTo("charges.statement");
        resident.passes(Duration.ofSeconds(1));

        assertThat(resident.screen()).isInstanceOf(Screen.StillThere.class);
        assertThat(Walk.all(String.class, resident.screen()))
                .noneMatch(text -> text.contains(Samples.CANARY) || text.contains(Samples.CANARY_NUMBER));
        resident.passes(Duration.ofSeconds(44));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void anyInputExtendsTheVisitAsOftenAsSheLikes() {
        resident.opensCharges();
        for (int times = 0; times < 12; times++) {
            resident.passes(Duration.ofSeconds(160)).goesOn();
            assertThat(resident.id()).isEqualTo("charges.statement");
        }
    }

    @Test
    void whoPlugsHeadphonesInIsThereAndWhoPullsThemOutMayBeGoing() {
        resident.opensCharges().passes(Duration.ofSeconds(121));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.happens(new Event.Headphones(true));
        assertThat(resident.id()).isEqualTo("charges.statement");
        resident.passes(Duration.ofSeconds(359));
        assertThat(resident.id()).isEqualTo("charges.statement");
        resident.passes(Duration.ofSeconds(2)).happens(new Event.Headphones(false));
        assertThat(resident.id()).isEqualTo("visit.still-there");
    }

    @Test
    void aLooseContactDoesNotKeepAnEmptyPlaceOpen() {
        resident.opensCharges().happens(new Event.Nearby(true)).happens(new Event.Nearby(false));
        for (int i = 0; i < 3; i++) {
            resident.happens(new Event.Headphones(true)).happens(new Event.Headphones(false));
        }
        resident.passes(Duration.ofSeconds(10));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.passes(Duration.ofSeconds(15));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void listeningTriplesTheTime() {
        resident.begins().does(new Input.SetSpeech(true)).passes(Duration.ofSeconds(179));
        assertThat(resident.id()).isEqualTo("menu");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");
    }

    @Test
    void listeningTriplesTheTimeWithPersonalDataToo() {
        resident.opensCharges().does(new Input.SetSpeech(true)).passes(Duration.ofSeconds(359));
        assertThat(resident.id()).isEqualTo("charges.statement");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.passes(Duration.ofSeconds(134));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void anythingElseIsAskedWithAWarningAndAsMuchTimeForEarsAsAnywhere() {
        resident.formsBill().does(new Input.SetSpeech(true)).chooses("sheet").printerEnds(new JobOutcome.Confirmed());
        resident.goesOn().passes(Duration.ofSeconds(59));
        assertThat(resident.id()).isEqualTo("visit.more");
        resident.does(new Input.Presence()).passes(Duration.ofSeconds(59));
        assertThat(resident.id()).as("a key extends it").isEqualTo("visit.more");
        resident.happens(new Event.SpeechBusy(true)).passes(Duration.ofMinutes(2));
        assertThat(resident.id()).as("speech extends it").isEqualTo("visit.more");
        resident.happens(new Event.SpeechBusy(false)).passes(Duration.ofSeconds(60));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.passes(Duration.ofSeconds(134)).goesOn();
        assertThat(resident.id()).isEqualTo("visit.more");
        resident.passes(Duration.ofSeconds(60 + 135));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void theWarningThatIsSpokenIsNoSignOfAnybody() {
        resident.begins().does(new Input.SetSpeech(true)).passes(Duration.ofMinutes(3));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.happens(new Event.SpeechBusy(true)).passes(Duration.ofSeconds(10));
        assertThat(resident.id()).as("while it is spoken").isEqualTo("visit.still-there");
        resident.happens(new Event.SpeechBusy(false)).passes(Duration.ofSeconds(79));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void speechAndPrintingCountAsActivity() {
        resident.begins().happens(new Event.SpeechBusy(true)).passes(Duration.ofMinutes(5));
        assertThat(resident.id()).isEqualTo("menu");

        resident.happens(new Event.SpeechBusy(false)).does(new Input.Finish());
        resident.formsBill().chooses("sheet").passes(Duration.ofMinutes(5));
        assertThat(resident.id()).isEqualTo("printing.progress");
    }

    @ParameterizedTest
    @ValueSource(ints = {-24, -1, 1, 24})
    void aWallClockThatJumpsEndsNoVisitEarlyAndKeepsNoneLonger(int hours) {
        resident.opensCharges().passes(Duration.ofSeconds(100)).clockJumps(Duration.ofHours(hours));
        resident.passes(Duration.ofSeconds(19));
        assertThat(resident.id()).isEqualTo("charges.statement");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");

        resident.clockJumps(Duration.ofHours(hours)).passes(Duration.ofSeconds(44));
        assertThat(resident.visit().occupied()).isTrue();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("start");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void aWallClockThatJumpsNeitherShortensNorProlongsAWait(int hours) {
        resident.opensCharges().goesOn().goesOn().goesOn().clockJumps(Duration.ofHours(hours));
        resident.passes(Request.CANCEL_AFTER.minusSeconds(1));
        assertThat(resident.screen().frame().offers(Action.BACK)).isFalse();
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.screen().frame().offers(Action.BACK)).isTrue();
    }
}
