package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

/** What the operator tells over all screens, and how service ends kindly when it stops. */
class NoticeTest {
    private static final Texts TEXTS = Texts.load();

    private final Resident resident = Resident.atWorkingKiosk();

    private @Nullable String notice() {
        Words words = resident.screen().frame().notice();
        return words == null
                ? null
                : TEXTS.show(words, resident.visit().settings().language());
    }

    private Resident told(boolean stops) {
        return resident.happens(new Event.Announced(Samples.notice(stops)));
    }

    @Test
    void aNoticeStandsOverEveryScreenUntilItEnds() {
        told(false).opensCharges();
        assertThat(resident.seen).hasSizeGreaterThan(4);
        assertThat(resident.seen.values().stream().map(screen -> screen.frame().notice()))
                .doesNotContainNull();
        resident.does(new Input.Help());
        assertThat(notice()).isEqualTo("У залі ремонт.");
        resident.passes(Duration.ofSeconds(121));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        assertThat(notice()).isEqualTo("У залі ремонт.");

        resident.happens(new Event.Announced(null));
        assertThat(notice()).isNull();
    }

    @Test
    void aLanguageThatIsMissingReadsUkrainianAndSaysSo() {
        told(false).begins().does(new Input.SetLanguage(Language.ENGLISH));
        assertThat(notice()).isEqualTo("Works in the hall.");
        resident.does(new Input.SetLanguage(Language.HUNGARIAN));
        assertThat(notice()).isEqualTo("Ukránul: У залі ремонт.");
    }

    @Test
    void whoIsHereFinishesAndNobodyElseBegins() {
        resident.formsBill();
        told(true);
        assertThat(notice()).isEqualTo("Закінчіть розпочате. У залі ремонт.");
        resident.chooses("sheet").printerEnds(new JobOutcome.Confirmed()).goesOn();

        assertThat(resident.id()).isEqualTo("visit.stopped");
        resident.chooses("menu").goesBack().scans(Samples.BILL_CODE);
        assertThat(resident.id()).isEqualTo("visit.stopped");
        assertThat(resident.flow.takesScan(resident.visit())).isFalse();
        resident.goesOn();
        assertThat(resident.id()).isEqualTo("start");
        assertThat(resident.effects).last().isEqualTo(new Effect.Wipe());
    }

    @Test
    void theStartScreenOfAStoppedKioskSaysSoUntilWhenAndWhereHelpIs() {
        told(true);
        Screen.Start start = (Screen.Start) resident.screen();
        assertThat(said(start.examples())).anyMatch(line -> line.endsWith("18:00"));
        assertThat(said(start.works().stream().map(Screen.Start.Mark::words).toList()))
                .anyMatch(line -> line.contains("0563 20-00-00"));
        assertThat(TEXTS.show(start.frame().title(), Language.UKRAINIAN)).isEqualTo("Де допоможуть зараз");

        resident.begins();
        assertThat(resident.id()).isEqualTo("visit.stopped");
        assertThat(said(((Screen.Notice) resident.screen()).paragraphs()))
                .anyMatch(line -> line.endsWith("18:00"))
                .anyMatch(line -> line.contains("0563 20-00-00"));
        resident.passes(Duration.ofSeconds(91));
        assertThat(resident.id()).isEqualTo("start");

        resident.happens(new Event.Announced(null)).begins();
        assertThat(resident.id()).isEqualTo("menu");
    }

    private static List<String> said(List<Words> words) {
        return words.stream().map(line -> TEXTS.show(line, Language.UKRAINIAN)).toList();
    }
}
