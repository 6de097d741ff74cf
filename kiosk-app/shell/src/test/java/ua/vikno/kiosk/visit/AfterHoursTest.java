package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Hours.Closed;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.portal.api.common.Localized;

/** Whoever comes when the centre is closed. */
class AfterHoursTest {
    private static final Texts TEXTS = Texts.load();
    private static final Instant MONDAY = Instant.parse("2026-11-30T06:00:00Z");
    private static final Localized HOLIDAY = new Localized(Map.of("uk", "День міста"));

    private final Resident resident = Resident.atWorkingKiosk();

    private Resident closed(boolean serves, @Nullable Localized reason) {
        return resident.happens(new Event.Hours(new Closed(serves, MONDAY, reason)));
    }

    private static String show(@Nullable Words words) {
        return words == null ? "" : TEXTS.show(words, Language.UKRAINIAN);
    }

    private List<String> start() {
        Screen.Start start = (Screen.Start) resident.screen();
        return start.examples().stream()
                .map(AfterHoursTest::show)
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void theStartScreenSaysWhenItOpensAndWhyItIsClosed() {
        closed(false, HOLIDAY);
        assertThat(show(resident.screen().frame().instruction())).isEqualTo("Зараз зачинено.");
        assertThat(start()).containsExactly("Сьогодні: День міста", "Відчинимо: 30 листопада 2026 року, 08:00");
        resident.happens(new Event.Hours(null));
        assertThat(show(resident.screen().frame().instruction())).isNotEqualTo("Зараз зачинено.");
    }

    @Test
    void whoTouchesItIsToldWhenToComeAndTheVisitEnds() {
        closed(false, null).begins();
        assertThat(resident.id()).isEqualTo("visit.closed");
        resident.scans(Samples.BILL_CODE);
        assertThat(resident.id()).isEqualTo("visit.closed");
        resident.goesOn();
        assertThat(resident.id()).isEqualTo("start");
    }

    @Test
    void aKioskThatServesAroundTheClockDoes() {
        closed(true, null).begins();
        assertThat(resident.id()).isEqualTo("menu");
    }

    @Test
    void whatTheOperatorStopsIsToldFirst() {
        closed(false, HOLIDAY)
                .happens(new Event.Announced(Samples.notice(true)))
                .begins();
        assertThat(resident.id()).isEqualTo("visit.stopped");
    }

    @Test
    void oneThatDoesNotOpenWithinAYearSaysSo() {
        resident.happens(new Event.Hours(new Closed(false, null, null)));
        assertThat(start()).containsExactly("Найближчим часом не відчинимо.");
    }
}
