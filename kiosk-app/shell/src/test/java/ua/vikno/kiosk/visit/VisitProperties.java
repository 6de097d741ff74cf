package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.ask.PortalCall.Submission;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

/** What holds whatever happens, in whatever order. */
class VisitProperties {
    private static final int TRIES = 400;
    private static final Texts TEXTS = Texts.load();

    /** Screens that are left by going on, by waiting or by finishing. */
    private static final Set<String> WITHOUT_BACK = Set.of(
            "start",
            "menu",
            "visit.more",
            "visit.still-there",
            "visit.stopped",
            "printing.take",
            "printing.progress",
            "printing.attention",
            "access.ended",
            "access.waiting",
            "staff.checking",
            "staff.doing",
            "register.done",
            "register.waiting",
            "charges.waiting");

    @Property(tries = TRIES)
    void nothingOfAResidentIsLeftAfterTheEnd(@ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> whims) {
        Resident resident = visit(whims);

        resident.does(new Input.Finish());
        resident.does(new Input.Finish());

        assertGone(resident);
    }

    @Property(tries = TRIES / 4)
    void nothingOfAResidentIsLeftWhenSheWalksAway(@ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> whims) {
        Resident resident = visit(whims);

        resident.portal.trouble = new Event.Refusal.Unreachable();
        resident.waits();
        if (resident.effects.stream().anyMatch(Effect.Print.class::isInstance)) {
            // A driver ends each job by its deadline, also one that help lies over.
            resident.printerEnds(new JobOutcome.FailedMaybePartial(Set.of(Condition.STALLED), 0));
        }
        resident.passes(Duration.ofMinutes(12));

        assertGone(resident);
    }

    @Property(tries = TRIES)
    void everyScreenIsKnownSpeaksThreeLanguagesAndHasAWayOut(
            @ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> whims) {
        Resident resident = Resident.atWorkingKiosk();
        for (int whim : whims) {
            Whim.of(whim, resident);
            Screen screen = resident.screen();
            assertThat(screen.id()).isIn(GalleryTest.REGISTRY);
            assertThat(screen.frame().actions().stream().map(Action::id).anyMatch(Action.BACK::equals)
                            || WITHOUT_BACK.contains(screen.id()))
                    .as("a way back from %s", screen.id())
                    .isTrue();
            for (Words words : Walk.all(Words.class, screen)) {
                for (Settings.Language language : Settings.Language.values()) {
                    assertThat(TEXTS.show(words, language) + TEXTS.speak(words, language))
                            .doesNotContain("{");
                }
            }
        }
    }

    @Property(tries = TRIES)
    void typingAndSettingsNeverChangeTheScreen(@ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> whims) {
        Resident resident = visit(whims);
        if (!resident.visit().occupied() || resident.visit().watch().warned() != null) {
            return;
        }
        Screen before = resident.screen();

        resident.does(new Input.SetLanguage(Settings.Language.ENGLISH))
                .does(new Input.SetSize(Settings.TextSize.LARGE))
                .does(new Input.SetLowReach(true))
                .does(new Input.SetHidden(true));

        assertThat(resident.screen()).isEqualTo(before);
        if (before instanceof Screen.Ask ask) {
            resident.types(ask.field().id(), "1234567890");
            assertThat(resident.id()).isEqualTo(ask.id());
        }
    }

    @Property(tries = TRIES)
    void nothingIsSubmittedThatWasNotReviewed(@ForAll @Size(max = 60) List<@IntRange(max = 9999) Integer> whims) {
        Resident resident = Resident.atWorkingKiosk();
        resident.beforeEffect = (screen, effect) -> {
            if (effect instanceof Effect.Ask ask && ask.asked().call() instanceof Submission.Bill) {
                assertThat(screen.id()).isIn("charges.review", "charges.trouble");
            }
            if (effect instanceof Effect.Ask ask && ask.asked().call() instanceof Submission.Registration) {
                assertThat(screen.id()).isIn("register.review", "register.trouble");
            }
        };

        whims.forEach(whim -> Whim.of(whim, resident));
    }

    /** EN 301 549, 11.2.2.1: on every screen there are 20 s and more to say that she is still there. */
    @Property(tries = TRIES / 4)
    void noVisitEndsByTimeThatDidNotAskFirst(@ForAll @Size(max = 40) List<@IntRange(max = 9999) Integer> whims) {
        Resident resident = visit(whims);
        resident.portal.trouble = new Event.Refusal.Unreachable();
        resident.waits().does(new Input.Presence());
        boolean began = resident.visit().occupied();
        int asked = 0;
        for (int second = 0; second < 720 && resident.visit().occupied(); second++) {
            asked = resident.id().equals("visit.still-there") ? asked + 1 : 0;
            if (asked == 20) {
                String before = resident.does(new Input.Presence()).id();
                assertThat(before).as("any input keeps the visit").isNotIn("start", "visit.still-there");
                return;
            }
            resident.passes(Duration.ofSeconds(1));
        }
        // A print job that never ends keeps the visit.
        assertThat(resident.visit().occupied())
                .as("ended after it asked for %d s", asked)
                .isEqualTo(began);
    }

    private static Resident visit(List<Integer> whims) {
        Resident resident = Resident.atWorkingKiosk();
        whims.forEach(whim -> Whim.of(whim, resident));
        return resident;
    }

    private static void assertGone(Resident resident) {
        Visit visit = resident.visit();
        assertThat(visit).isEqualTo(Visit.resting(visit.number(), visit.surroundings()));
        assertThat(Walk.all(String.class, visit))
                .noneMatch(text -> text.contains(Samples.CANARY) || text.contains(Samples.CANARY_NUMBER));
        assertThat(Walk.all(String.class, resident.screen()))
                .noneMatch(text -> text.contains(Samples.CANARY) || text.contains(Samples.CANARY_NUMBER));
    }
}
