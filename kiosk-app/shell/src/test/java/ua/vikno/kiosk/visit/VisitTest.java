package ua.vikno.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.documents.Paper;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.kiosk.screen.Words;
import ua.vikno.kiosk.texts.Texts;
import ua.vikno.portal.api.billing.BillRequest;
import ua.vikno.portal.api.common.Money;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.identity.AccountQuery;

/** Visits as residents make them. */
class VisitTest {
    private static final Texts TEXTS = Texts.load();
    private Resident resident;

    @BeforeEach
    void aWorkingKiosk() {
        resident = Resident.atWorkingKiosk();
    }

    @Test
    void sheLeavesWithTheBillOfWhatSheChoseToPay() {
        resident.opensCharges();
        assertThat(resident.id()).isEqualTo("charges.statement");

        resident.goesOn()
                .chooses("heat|heating")
                .types("charges.amount", "1 000,50")
                .goesOn();
        resident.does(new Input.Toggle("waste|waste")).goesOn();
        assertThat(resident.id()).isEqualTo("charges.review");
        resident.goesOn().waits();
        assertThat(resident.portal.bills)
                .containsExactly(new BillRequest(List.of(
                        new BillRequest.Choice("water", "sewerage", Money.of("17.48")),
                        new BillRequest.Choice("heat", "heating", Money.of("1000.50")))));

        resident.chooses("sheet").printerSays(JobPhase.PRINTING, 0);
        assertThat(resident.id()).isEqualTo("printing.progress");
        assertThat(resident.job().paper())
                .isInstanceOfSatisfying(
                        Paper.BillPaper.class,
                        paper -> assertThat(paper.largePrint()).isFalse());
        resident.printerEnds(new JobOutcome.Confirmed());
        assertThat(resident.id()).isEqualTo("printing.take");
        resident.goesOn();
        assertThat(resident.id()).isEqualTo("visit.more");
        resident.passes(Duration.ofSeconds(19));
        assertThat(resident.id()).isEqualTo("visit.more");
        resident.passes(Duration.ofSeconds(1));
        assertThat(resident.id()).isEqualTo("visit.still-there");
        resident.passes(Duration.ofSeconds(45));
        assertThat(resident.id()).isEqualTo("start");
        assertThat(resident.effects).contains(new Effect.Wipe());
    }

    @Test
    void whoReadsLargeLettersGetsAPageInLargePrint() {
        resident.opensCharges().goesOn().goesOn().goesOn().waits();
        resident.does(new Input.SetSize(Settings.TextSize.LARGE));

        resident.chooses("sheet");

        assertThat(resident.job().paper())
                .isInstanceOfSatisfying(
                        Paper.BillPaper.class,
                        paper -> assertThat(paper.largePrint()).isTrue());
    }

    @Test
    void herBillHeldToTheScannerOpensHerChargesAtOnce() {
        resident.scans(Samples.BILL_CODE).waits();

        assertThat(resident.id()).isEqualTo("charges.statement");
    }

    @Test
    void theFastLaneGoesFromNumberAndCodeStraightToTheReview() {
        resident.begins()
                .chooses("bill")
                .types("account.number", "Т-48151623")
                .goesOn()
                .waits()
                .goesOn()
                .types("account.code", Samples.CODE)
                .goesOn()
                .waits();

        assertThat(resident.id()).isEqualTo("charges.review");
    }

    @Test
    void byAddressNoSumIsShownBeforeTheCode() {
        resident.begins()
                .chooses("charges")
                .chooses("address")
                .types("account.street", "успен")
                .waits()
                .goesOn()
                .waits()
                .chooses("22")
                .waits();

        assertThat(resident.id()).isEqualTo("account.preview");
        assertThat(text()).contains("Суму покажемо після контрольного коду").doesNotContain("₴");
    }

    @Test
    void threeWrongCodesCloseTheAccountAndSayUntilWhen() {
        resident.begins().chooses("charges").chooses("number").types("account.number", "Т-48151623");
        resident.goesOn()
                .waits()
                .goesOn()
                .types("account.code", "111111")
                .goesOn()
                .waits();
        assertThat(text()).contains("Залишилося 2 спроби");
        assertThat(resident.screen())
                .as("a wrong code is typed anew")
                .isInstanceOfSatisfying(
                        Screen.Ask.class, ask -> assertThat(ask.field().value()).isEmpty());
        resident.types("account.code", "111111").goesOn().waits();
        assertThat(text()).contains("Залишилася 1 спроба");
        assertThat(resident.screen().frame().actions())
                .anyMatch(action -> action.id().equals("help"));
        resident.types("account.code", "111111").goesOn().waits();

        assertThat(resident.id()).isEqualTo("account.locked");
        assertThat(text()).contains("12:15");
    }

    @Test
    void aScanOfSomethingElseIsNamedAndHarmsNothing() {
        resident.scans("4820000000017");
        assertThat(resident.id()).isEqualTo("menu");
        assertThat(text()).contains("штрихкод товару");

        resident.chooses("tariffs").scans(Samples.BILL_CODE);
        assertThat(resident.id()).isEqualTo("directory.services");
        assertThat(text()).contains("тут він не потрібен");
    }

    @Test
    void eachSumIsExplainedAndComparedWithTheMonthBefore() {
        resident.opensCharges().chooses("2");

        assertThat(text())
                .contains("До сплати 2 744,25 ₴.")
                .contains("На початок січня 2026 був борг 1 300,89 ₴.")
                .contains("Це тариф 18,60 ₴, помножений на 77,6 м².")
                .contains("Це на 141,36 ₴ більше, ніж за грудень 2025.")
                .contains("Кількість змінилася: рахували за 70 м², тепер за 77,6 м².");
    }

    @Test
    void figuresThatContradictEachOtherAreBothShown() {
        resident.opensCharges();
        Screen.Table statement = (Screen.Table) resident.screen();
        assertThat(statement.rows().get(3).flag()).isNotNull();

        resident.chooses("3");
        assertThat(text()).contains("Постачальник нарахував 29,06 ₴, а за тарифом виходить 29,05 ₴.");
    }

    @Test
    void whenTheSessionRunsOutOnlyTheCodeIsAskedAndTheChoiceIsKept() {
        resident.opensCharges()
                .goesOn()
                .chooses("heat|heating")
                .types("charges.amount", "7")
                .goesOn()
                .goesOn();
        resident.portal.trouble = CannedPortal.no(Problem.SESSION_EXPIRED);
        resident.goesOn();
        resident.happens(new Event.Refused(lastTag(), resident.portal.trouble));
        resident.portal.trouble = null;
        resident.waits();
        assertThat(resident.id()).isEqualTo("account.code");

        resident.types("account.code", Samples.CODE).goesOn().waits();
        assertThat(resident.id()).isEqualTo("charges.review");
        assertThat(text()).contains("7,00 ₴");
    }

    @Test
    void aLostNetworkKeepsWhatWasTypedAndARetryCarriesTheSameKey() {
        resident.opensCharges().goesOn().goesOn();
        resident.portal.trouble = new Refusal.Unreachable();
        resident.goesOn().waits();
        assertThat(resident.id()).isEqualTo("charges.trouble");
        assertThat(text()).contains("Немає зв’язку з порталом").contains("Нічого не втрачено");

        resident.portal.trouble = null;
        resident.presses("retry").waits();
        assertThat(resident.id()).isEqualTo("printing.choose");
        assertThat(resident.portal.keys).hasSize(2).containsOnly(resident.portal.keys.getFirst());
    }

    @Test
    void aWaitSaysForHowLongAtMost() {
        resident.opensCharges().goesOn().goesOn().goesOn();

        assertThat(Resident.ANSWER_WITHIN).hasSeconds(7);
        assertThat(text()).contains("Найдовше — 7 секунд.");
    }

    @Test
    void aLongWaitCanBeLeftAfterTenSeconds() {
        resident.opensCharges().goesOn().goesOn().goesOn();
        assertThat(resident.screen().frame().actions()).isEmpty();

        resident.passes(Duration.ofSeconds(9)).goesBack();
        assertThat(resident.id()).isEqualTo("charges.waiting");
        resident.passes(Duration.ofSeconds(1)).goesBack();
        assertThat(resident.id()).isEqualTo("charges.review");
    }

    @Test
    void twoVisitsThatWentTheSameWayAreEqualAlsoWhileTheyWait() {
        Resident other = Resident.atWorkingKiosk();
        resident.begins().chooses("charges").chooses("number").types("account.number", Samples.CANARY_NUMBER);
        other.begins().chooses("charges").chooses("number").types("account.number", Samples.CANARY_NUMBER);

        assertThat(resident.goesOn().visit().stage())
                .isEqualTo(other.goesOn().visit().stage());
        assertThat(resident.waits()
                        .goesOn()
                        .types("account.code", Samples.CODE)
                        .goesOn()
                        .waits()
                        .visit()
                        .stage())
                .isEqualTo(other.waits()
                        .goesOn()
                        .types("account.code", Samples.CODE)
                        .goesOn()
                        .waits()
                        .visit()
                        .stage());
    }

    @Test
    void aWalkThroughAVisitSeesWhatIsBeingAsked() {
        resident.begins().chooses("charges").chooses("number").types("account.number", Samples.CANARY_NUMBER);
        resident.goesOn();
        assertThat(Walk.all(AccountQuery.class, resident.visit()))
                .containsExactly(AccountQuery.byAccount(Samples.CANARY_NUMBER));

        resident.does(new Input.Finish());
        assertThat(Walk.all(AccountQuery.class, resident.visit())).isEmpty();
    }

    @Test
    void anAnswerToAnEarlierVisitIsDroppedAndItsSessionClosed() {
        resident.begins().chooses("charges").scans(Samples.BILL_CODE);
        resident.does(new Input.Finish());

        resident.isLetIn(Samples.session(null));
        assertThat(resident.id()).isEqualTo("start");
        resident.waits();
        assertThat(resident.portal.closed).isNotEmpty();
    }

    @Test
    void languageAndSizeChangeOnAnyScreenAndEndWithTheVisit() {
        resident.opensRegistration().types("register.name", "Іри");
        resident.does(new Input.SetLanguage(Settings.Language.HUNGARIAN))
                .does(new Input.SetSize(Settings.TextSize.LARGE));
        assertThat(((Screen.Ask) resident.screen()).field().value()).isEqualTo("Іри");

        resident.does(new Input.Finish());
        assertThat(resident.id()).isEqualTo("visit.finish");
        resident.goesOn();
        assertThat(resident.visit().settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void headphonesStartSpeechAndTheVisit() {
        resident.happens(new Event.Headphones(true));

        assertThat(resident.id()).isEqualTo("menu");
        assertThat(resident.visit().settings().speech()).isTrue();
    }

    @Test
    void theStartScreenSaysWhatWorksAndWhatDoesNot() {
        resident.happens(new Event.Readiness(false, true, Samples.READY, Samples.NO_PAPER, true));

        assertThat(text())
                .contains("Нарахувань зараз немає")
                .contains("Друк лише на аркуші")
                .contains("Нарахування за січень 2026")
                .contains("Центр надання адміністративних послуг");
    }

    @Test
    void withoutThePortalOnlyTheDirectoryOpens() {
        resident.happens(new Event.Readiness(false, true, Samples.READY, Samples.READY, true))
                .begins()
                .chooses("charges");
        assertThat(resident.id()).isEqualTo("menu");
        assertThat(text()).contains("Портал зараз недоступний");

        resident.chooses("tariffs").chooses("холодна вода");
        assertThat(text())
                .contains("29,052 ₴ за м³", "Постанова НКРЕКП № 2330", "Чинний від: 1 січня 2025")
                .doesNotContain("5,36");

        resident.presses("history");
        assertThat(text()).contains("5,36 ₴ за м³", "Діяв від: 1 січня 2013", "Діяв до: 31 грудня 2024");
        resident.goesBack().goesBack().chooses("опалення");
        assertThat(text()).contains("Чи чинний цей тариф зараз, портал не знає");
    }

    @Test
    void aFullDiskIsToldBeforeAnythingIsChosenAndWhatOnlyReadsGoesOn() {
        resident.happens(Samples.withoutStorage());
        assertThat(text()).contains("Рахунків зараз немає").doesNotContain("Нарахування є", "Надрукувати рахунок");

        for (String creating : List.of("bill", "register")) {
            resident.begins().chooses(creating);
            assertThat(resident.id()).isEqualTo("menu");
            assertThat(text()).contains("Кіоск зараз не може зберегти запит.");
        }
        resident.does(new Input.Finish());
        resident.opensCharges();
        assertThat(resident.id()).isEqualTo("charges.statement");
        assertThat(text()).contains("Рахунок зараз не сформувати");
        assertThat(resident.screen().frame().offers(Action.CONTINUE)).isFalse();

        resident.happens(Samples.ready());
        assertThat(resident.screen().frame().offers(Action.CONTINUE)).isTrue();
        assertThat(text()).doesNotContain("Рахунок зараз не сформувати");
    }

    @Test
    void callingStaffIsConfirmed() {
        resident.begins().does(new Input.Help()).presses("staff");

        assertThat(resident.effects).contains(new Effect.CallStaff("help"));
        assertThat(text()).contains("Працівника покликано");
    }

    private String text() {
        return String.join(
                        "\n",
                        Walk.all(Words.class, resident.screen()).stream()
                                .map(words -> TEXTS.show(words, Settings.Language.UKRAINIAN))
                                .toList())
                .replace('\u00a0', ' ');
    }

    private String lastTag() {
        return resident.effects.stream()
                .filter(Effect.Ask.class::isInstance)
                .map(Effect.Ask.class::cast)
                .toList()
                .getLast()
                .asked()
                .tag();
    }
}
