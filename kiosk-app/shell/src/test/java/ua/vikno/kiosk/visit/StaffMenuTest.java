package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.Why;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;

/** The service menu: who gets in and how, what it offers, and that it and a resident's visit never meet. */
class StaffMenuTest {
    private static final Texts TEXTS = Texts.load();
    private static final Duration NONE = Duration.ZERO;

    private final Resident staff = Resident.atWorkingKiosk();

    private Resident knock() {
        return staff.does(new Input.StaffKnock());
    }

    private Resident in(StaffAnswer badge) {
        return knock().types("staff.pin", "271828").goesOn().isServed(badge);
    }

    private static List<String> rows(Resident resident) {
        return resident.screen() instanceof Screen.Choose choose
                ? choose.options().stream().map(Option::id).toList()
                : List.of();
    }

    private @Nullable String error() {
        Words error = staff.screen() instanceof Screen.Ask ask ? ask.field().error() : null;
        return error == null ? null : TEXTS.show(error, Language.UKRAINIAN);
    }

    private long wipes() {
        return staff.effects.stream().filter(Effect.Wipe.class::isInstance).count();
    }

    @Test
    void aClerkIsOfferedLessThanATechnician() {
        in(Samples.CLERK);
        assertThat(staff.id()).isEqualTo("staff.menu");
        assertThat(rows(staff)).containsExactly("supplies", "left", "pause", "restart");
        staff.chooses("reboot");
        assertThat(staff.id()).isEqualTo("staff.menu");

        staff.goesBack();
        in(Samples.TECHNICIAN);
        assertThat(rows(staff))
                .containsExactly(
                        "supplies",
                        "left",
                        "pause",
                        "restart",
                        "devices",
                        "self-test",
                        "test-print",
                        "logs",
                        "enrol",
                        "reboot",
                        "erase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"enrol", "erase"})
    void aClerkNeitherEnrolsNorErases(String row) {
        in(Samples.CLERK).chooses(row).goesOn().chooses(row).scans(Samples.INVITATION);
        assertThat(staff.id()).isEqualTo("staff.menu");
        assertThat(staff.effects)
                .filteredOn(Effect.Serve.class::isInstance)
                .extracting(effect -> ((Effect.Serve) effect).order())
                .allMatch(StaffOrder.SignIn.class::isInstance);
    }

    @Test
    void everythingIsErasedAfterTwoQuestions() {
        in(Samples.TECHNICIAN).chooses("erase");
        assertThat(staff.id()).isEqualTo("staff.erase");
        staff.goesOn();
        assertThat(staff.id()).isEqualTo("staff.erase-sure");
        assertThat(staff.order().order()).isInstanceOf(StaffOrder.SignIn.class);
        staff.goesOn();
        assertThat(staff.id()).as("touched twice").isEqualTo("staff.erase-sure");
        staff.goesBack();
        assertThat(staff.id()).as("back erases nothing").isEqualTo("staff.menu");
        staff.chooses("erase").goesOn().chooses("keep");
        assertThat(staff.id()).isEqualTo("staff.menu");
        assertThat(staff.order().order()).isInstanceOf(StaffOrder.SignIn.class);

        staff.chooses("erase").goesOn().chooses("erase");
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.Erase());
        assertThat(staff.order().by()).isEqualTo(2);
        staff.isServed(new StaffAnswer.NotErased());
        assertThat(staff.id()).isEqualTo("staff.failed");
        staff.goesOn().chooses("erase").goesOn().chooses("erase").isServed(new StaffAnswer.Erasing());
        assertThat(staff.id()).isEqualTo("staff.told");
    }

    @Test
    void anInvitationHeldToTheScannerBringsACodeAndThenARestart() {
        in(Samples.TECHNICIAN).chooses("enrol").goesOn();
        assertThat(staff.id()).isEqualTo("staff.invite");
        staff.scans(Samples.BILL_CODE);
        assertThat(staff.id()).isEqualTo("staff.invite");
        assertThat(staff.screen().frame().trouble()).isNotNull();

        staff.scans(Samples.INVITATION);
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.Enrol(Samples.INVITATION));
        assertThat(staff.order().toString()).doesNotContain("VIKNO1");
        StaffAnswer code = new StaffAnswer.CodeToTell("4F7K-93XM", Samples.NOON.plusSeconds(600));
        staff.isServed(code);
        assertThat(staff.id()).isEqualTo("staff.code");
        assertThat(Walk.all(String.class, staff.screen())).contains("4F7K-93XM");
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.LookEnrolment());
        staff.passes(Duration.ofMinutes(5)).isServed(code);
        assertThat(staff.id()).as("waiting counts as activity").isEqualTo("staff.code");

        staff.isServed(new StaffAnswer.Enrolled());
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.Restart(false));
        staff.isServed(new StaffAnswer.Restarting());
        assertThat(staff.id()).isEqualTo("staff.told");
    }

    @Test
    void aCodeThatNobodyTypesEndsWithItsInvitation() {
        in(Samples.TECHNICIAN).chooses("enrol").goesOn().scans(Samples.INVITATION);
        StaffAnswer over = new StaffAnswer.CodeToTell("4F7K-93XM", Samples.NOON.minusSeconds(121));
        staff.isServed(over);
        assertThat(staff.id()).isEqualTo("staff.failed");
    }

    @ParameterizedTest
    @EnumSource(StaffAnswer.NoCertificate.class)
    void whyThereIsNoCertificateIsSaid(StaffAnswer.NoCertificate why) {
        in(Samples.TECHNICIAN).chooses("enrol").goesOn().scans(Samples.INVITATION);
        staff.isServed(new StaffAnswer.NotEnrolled(why));
        assertThat(staff.id()).isEqualTo("staff.failed");
        assertThat(staff.screen())
                .asInstanceOf(type(Screen.Notice.class))
                .extracting(Screen.Notice::paragraphs, list(Words.class))
                .noneMatch(words -> TEXTS.show(words, Language.UKRAINIAN).isBlank());
    }

    @Test
    void aResidentsInvitationIsOfNoUse() {
        staff.scans(Samples.INVITATION);
        assertThat(staff.effects).noneMatch(effect -> effect instanceof Effect.Ask || effect instanceof Effect.Serve);
    }

    @Test
    void everythingThatWasTypedIsForgottenWithTheOrder() {
        knock().types("staff.pin", "271828").goesOn();
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.SignIn(null, "271828"));
        assertThat(staff.order().toString()).doesNotContain("271828");
        assertThat(Walk.all(String.class, staff.visit())).noneMatch(text -> text.contains("271828"));
        staff.isServed(Samples.CLERK);
        assertThat(Walk.all(String.class, staff.visit())).noneMatch(text -> text.contains("271828"));
    }

    @Test
    void aWrongPinAndALockAreSaid() {
        knock().types("staff.pin", "12345").goesOn();
        assertThat(error()).isEqualTo("ПІН-код має від 6 до 10 цифр.");
        assertThat(staff.effects).noneMatch(Effect.Serve.class::isInstance);

        staff.types("staff.pin", "123456").goesOn().isServed(new StaffAnswer.Refused(Why.WRONG, NONE));
        assertThat(error()).isEqualTo("ПІН-код не збігся. Введіть його ще раз.");
        staff.types("staff.pin", "123456")
                .goesOn()
                .isServed(new StaffAnswer.Refused(Why.LOCKED, Duration.ofSeconds(61)));
        assertThat(error()).isEqualTo("Забагато спроб. Зачекайте 2 хвилини.");
        assertThat(staff.id()).isEqualTo("staff.pin");
    }

    @Test
    void anAnswerToAnEarlierOrderLetsNobodyIn() {
        knock().types("staff.pin", "123456").goesOn();
        Effect.Serve old = staff.order();
        staff.isServed(new StaffAnswer.Refused(Why.WRONG, NONE));
        staff.happens(new Event.Served(old.tag(), Samples.TECHNICIAN));
        assertThat(staff.id()).isEqualTo("staff.pin");
        staff.goesBack().happens(new Event.Served(old.tag(), Samples.TECHNICIAN));
        assertThat(staff.id()).isEqualTo("start");
    }

    @Test
    void aCardOpensFromTheStartScreenAndMayWantItsPin() {
        staff.happens(new Event.Carded(Samples.CARD));
        assertThat(staff.id()).isEqualTo("staff.checking");
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.SignIn(Samples.CARD, ""));
        staff.isServed(new StaffAnswer.Refused(Why.PIN_WANTED, NONE));
        assertThat(staff.id()).isEqualTo("staff.pin");
        staff.types("staff.pin", "271828").goesOn();
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.SignIn(Samples.CARD, "271828"));
        staff.isServed(Samples.CLERK);
        assertThat(staff.id()).isEqualTo("staff.menu");
    }

    @Test
    void aCardThatNobodyKnowsLeavesThePinToBeTyped() {
        staff.happens(new Event.Carded(Samples.CARD)).isServed(new StaffAnswer.Refused(Why.CARD_UNKNOWN, NONE));
        assertThat(error()).isEqualTo("Цієї картки кіоск не знає.");
        staff.scans(Samples.BILL_CODE);
        assertThat(error()).isEqualTo("Це не картка працівника.");
        assertThat(staff.effects).noneMatch(Effect.Ask.class::isInstance);
    }

    static List<Consumer<Resident>> visits() {
        return List.of(
                r -> r.begins().chooses("charges"),
                Resident::opensCharges,
                Resident::formsBill,
                r -> r.opensRegistration().types("register.name", Samples.CANARY),
                r -> r.opensCharges().goesBack());
    }

    @ParameterizedTest
    @MethodSource("visits")
    void theGestureDoesNothingInAVisitThatHasBegun(Consumer<Resident> visit) {
        visit.accept(staff);
        String before = staff.id();
        knock();
        assertThat(staff.id()).isEqualTo(before);
        assertThat(wipes()).isZero();
    }

    @Test
    void aCardInTheMidstOfAServiceIsRefusedAndKeepsTheVisit() {
        staff.opensCharges().happens(new Event.Carded(Samples.CARD));
        assertThat(staff.id()).isEqualTo("charges.statement");
        assertThat(wipes()).isZero();
        assertThat(staff.effects).noneMatch(Effect.Serve.class::isInstance);
    }

    @Test
    void aCardOnTheMenuEndsTheVisitBeforeItOpens() {
        staff.opensCharges().goesBack();
        assertThat(staff.visit().session()).isNotNull();
        long number = staff.visit().number();
        staff.happens(new Event.Carded(Samples.CARD));
        assertThat(wipes()).isEqualTo(1);
        assertThat(staff.effects.getLast()).isInstanceOf(Effect.Serve.class);
        assertThat(staff.visit().number()).isEqualTo(number + 1);
        assertThat(staff.visit().session()).isNull();
        assertThat(Walk.all(String.class, staff.visit()))
                .noneMatch(text -> text.contains(Samples.CANARY) || text.contains(Samples.CANARY_NUMBER));
    }

    @Test
    void backLeadsToTheStartScreenAndNowhereElse() {
        in(Samples.CLERK).goesBack();
        assertThat(staff.id()).isEqualTo("start");
        assertThat(wipes()).isEqualTo(2);
    }

    /** 60 s, and 30 s of the warning. */
    @Test
    void aMenuThatWasLeftOpenEndsAfterAMinuteAndAHalf() {
        in(Samples.TECHNICIAN).passes(Duration.ofSeconds(89));
        assertThat(staff.id()).isEqualTo("visit.still-there");
        staff.passes(Duration.ofSeconds(2));
        assertThat(staff.id()).isEqualTo("start");
        staff.begins();
        assertThat(staff.id()).isEqualTo("menu");
    }

    @Test
    void aPauseIsKindToResidentsAndEndsAtTheStaffsWord() {
        in(Samples.CLERK).chooses("pause").chooses("hour");
        assertThat(staff.order())
                .extracting(Effect.Serve::by, Effect.Serve::order)
                .containsExactly(1, new StaffOrder.Pause(Duration.ofHours(1)));
        var until = Samples.NOON.plusSeconds(3_600);
        staff.isServed(new StaffAnswer.Paused(until)).happens(new Event.Paused(until));
        staff.goesOn();
        assertThat(rows(staff)).contains("go-on").doesNotContain("pause");
        staff.goesBack();
        assertThat(staff.screen()).isInstanceOf(Screen.Start.class);
        assertThat(TEXTS.show(Objects.requireNonNull(staff.screen().frame().notice()), Language.UKRAINIAN))
                .isEqualTo("Кіоск на перерві до 13:00. Допоможуть у вікнах центру.");
        staff.begins();
        assertThat(staff.id()).isEqualTo("visit.stopped");
        staff.scans(Samples.BILL_CODE);
        assertThat(staff.id()).isEqualTo("visit.stopped");
        staff.goesOn();

        in(new StaffAnswer.Admitted(new StaffAnswer.Badge(1, false), until)).chooses("go-on");
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.Pause(Duration.ZERO));
        staff.isServed(new StaffAnswer.Paused(null))
                .happens(new Event.Paused(null))
                .goesOn()
                .goesBack()
                .begins();
        assertThat(staff.id()).isEqualTo("menu");
    }

    @Test
    void whoHasBegunFinishesThoughTheKioskIsPaused() {
        staff.formsBill().happens(new Event.Paused(Samples.NOON.plusSeconds(900)));
        staff.chooses("sheet").printerEnds(new JobOutcome.Confirmed());
        assertThat(staff.id()).isEqualTo("printing.take");
        assertThat(TEXTS.show(Objects.requireNonNull(staff.screen().frame().notice()), Language.UKRAINIAN))
                .startsWith("Закінчіть розпочате.");
    }

    @Test
    void aRestartIsAskedFirst() {
        in(Samples.TECHNICIAN).chooses("restart");
        assertThat(staff.id()).isEqualTo("staff.restart");
        staff.goesBack();
        assertThat(staff.id()).isEqualTo("staff.menu");
        staff.chooses("reboot").goesOn();
        assertThat(staff.order())
                .extracting(Effect.Serve::by, Effect.Serve::order)
                .containsExactly(2, new StaffOrder.Restart(true));
        assertThat(staff.isServed(new StaffAnswer.Restarting()).id()).isEqualTo("staff.told");
    }

    @Test
    void theRollsEndIsForetoldAndANewOneIsTold() {
        in(Samples.CLERK).chooses("supplies").isServed(new StaffAnswer.Left(new StaffAnswer.Roll(34, 12)));
        assertThat(TEXTS.show(((Screen.Table) staff.screen()).rows().getLast().value(), Language.UKRAINIAN))
                .isEqualTo("34 м");
        staff.presses("new-roll");
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.NewRoll());
        staff.isServed(new StaffAnswer.Left(new StaffAnswer.Roll(80, 0)));
        assertThat(staff.id()).isEqualTo("staff.supplies");
        staff.goesBack().chooses("supplies").isServed(new StaffAnswer.Left(null));
        assertThat(staff.screen().frame().offers("new-roll")).isFalse();
    }

    @Test
    void theLogIsCopiedWhenTheStickIsInAndWhatCameOfItIsSaid() {
        in(Samples.TECHNICIAN).chooses("logs").goesOn();
        assertThat(staff.order().order()).isEqualTo(new StaffOrder.CopyLogs());
        staff.isServed(new StaffAnswer.Copied(StaffAnswer.Stick.NO_STICK));
        assertThat(staff.screen())
                .isInstanceOfSatisfying(
                        Screen.Notice.class, notice -> assertThat(notice.tone()).isEqualTo(Screen.Notice.Tone.TROUBLE));
        staff.goesBack().chooses("logs").goesOn().isServed(new StaffAnswer.Copied(StaffAnswer.Stick.DONE));
        assertThat(staff.screen())
                .isInstanceOfSatisfying(
                        Screen.Notice.class, notice -> assertThat(notice.tone()).isEqualTo(Screen.Notice.Tone.SUCCESS));
    }

    @Test
    void aTestPageIsPrintedOnceAndThePrinterSaysHowItEnded() {
        in(Samples.TECHNICIAN)
                .chooses("test-print")
                .chooses("receipt")
                .chooses("receipt")
                .goesOn();
        assertThat(staff.effects.stream().filter(Effect.Print.class::isInstance))
                .hasSize(1);
        assertThat(staff.job().target()).isEqualTo(Effect.PrintTarget.RECEIPT);
        assertThat(staff.passes(Duration.ofMinutes(3)).id()).isEqualTo("staff.printing");
        staff.printerEnds(new JobOutcome.Confirmed());
        assertThat(staff.id()).isEqualTo("staff.told");
    }

    @Test
    void whoLeavesATestPageCancelsIt() {
        in(Samples.TECHNICIAN).chooses("test-print").chooses("sheet").goesBack();
        assertThat(staff.effects)
                .last()
                .isEqualTo(new Effect.CancelPrint(staff.job().job()));
        assertThat(staff.id()).isEqualTo("staff.menu");
        staff.printerEnds(new JobOutcome.Cancelled());
        assertThat(staff.id()).isEqualTo("staff.menu");
    }

    @Test
    void aClerkSeesNeitherDevicesNorTestPages() {
        in(Samples.CLERK).chooses("devices").chooses("test-print");
        assertThat(staff.id()).isEqualTo("staff.menu");
        assertThat(staff.order().order()).isInstanceOf(StaffOrder.SignIn.class);
    }

    @Test
    void whatCouldNotBeDoneIsSaid() {
        in(Samples.CLERK).chooses("left").isServed(new StaffAnswer.Failed());
        assertThat(staff.id()).isEqualTo("staff.failed");
        assertThat(staff.screen())
                .isInstanceOfSatisfying(
                        Screen.Notice.class, notice -> assertThat(notice.tone()).isEqualTo(Screen.Notice.Tone.TROUBLE));
    }
}
