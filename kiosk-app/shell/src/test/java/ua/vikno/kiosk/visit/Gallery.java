package ua.vikno.kiosk.visit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.Directory;
import ua.vikno.kiosk.flow.Directory.Topic;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.Uptime;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings.Language;
import ua.vikno.portal.api.common.Localized;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.api.published.PublishedList;

/** One realistic example of every screen a resident can meet, by id, from real visits. */
public final class Gallery {
    private Gallery() {}

    public static Map<String, Screen> screens() {
        Map<String, Screen> all = new TreeMap<>();
        for (Consumer<Resident> visit : visits().values()) {
            Resident resident = Resident.atWorkingKiosk();
            visit.accept(resident);
            resident.seen.forEach(all::putIfAbsent);
        }
        Resident.atWorkingKiosk().begins().chooses("providers").seen.forEach(all::putIfAbsent);
        return all;
    }

    /** Real visits that together meet every screen, by name. */
    static Map<String, Consumer<Resident>> visits() {
        Map<String, Consumer<Resident>> visits = new LinkedHashMap<>();
        visits.put("charges", Gallery::charges);
        visits.put("address", Gallery::address);
        visits.put("locked out", Gallery::lockedOut);
        visits.put("printing", Gallery::printing);
        visits.put("registration", Gallery::register);
        visits.put("sign-in", Gallery::signIn);
        visits.put("access", Gallery::access);
        visits.put("directory", Gallery::directory);
        visits.put("tiles", Gallery::tiles);
        visits.put("published", Gallery::published);
        visits.put("faults", Gallery::faults);
        visits.put("around", Gallery::around);
        visits.put("notice", Gallery::notice);
        visits.put("after-hours", Gallery::afterHours);
        visits.put("staff", Gallery::staff);
        visits.put("genuine", Gallery::genuine);
        return visits;
    }

    private static void charges(Resident r) {
        r.opensCharges()
                .chooses("2")
                .goesBack()
                .presses("payments")
                .waits()
                .goesBack()
                .presses("history")
                .waits()
                .goesBack()
                .presses("balance")
                .goesBack()
                .goesOn()
                .chooses("heat|heating")
                .types("charges.amount", "250,50")
                .goesOn()
                .goesOn()
                .goesOn()
                .waits()
                .presses("listen")
                .goesBack()
                .chooses("sheet")
                .printerSays(JobPhase.PRINTING, 0)
                .printerEnds(new JobOutcome.Confirmed())
                .goesOn();
    }

    private static void genuine(Resident r) {
        String proof = "1.hall-1.1795776000." + "A".repeat(43) + "." + "b".repeat(86);
        r.begins()
                .does(new Input.Help())
                .presses("genuine")
                .isProved("https://portal.pavlohrad.example.ua/genuine/" + proof)
                .goesOn()
                .isProved(null);
    }

    private static void address(Resident r) {
        r.begins()
                .chooses("charges")
                .chooses("scan")
                .goesBack()
                .chooses("address")
                .types("account.street", "Усп")
                .waits()
                .chooses("вул. Успенська")
                .waits()
                .chooses("20а")
                .waits()
                .chooses(Samples.CANARY_NUMBER)
                .waits();
    }

    private static void lockedOut(Resident r) {
        r.begins()
                .chooses("bill")
                .types("account.number", "Т-48151623")
                .goesOn()
                .waits()
                .goesOn();
        for (int tries = 0; tries < 3; tries++) {
            r.types("account.code", "111111").goesOn().waits();
        }
    }

    private static void printing(Resident r) {
        r.formsBill()
                .chooses("sheet")
                .printerSays(JobPhase.WAITING_FOR_ATTENTION, 1, Condition.PAPER_OUT)
                .printerEnds(new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_JAM), 1))
                .goesBack()
                .chooses("receipt")
                .printerEnds(new JobOutcome.FailedNothingPrinted(Set.of(Condition.COVER_OPEN)))
                .goesBack()
                .happens(new Event.Readiness(true, true, Samples.NO_PAPER, Samples.NO_PAPER, true));
    }

    private static void register(Resident r) {
        r.opensRegistration().fillsIn().goesOn();
        r.portal.trouble = new Refusal.Unreachable();
        r.waits();
        r.portal.trouble = CannedPortal.no(Problem.ALREADY_REGISTERED);
        r.presses("retry").waits().goesBack();
        r.portal.trouble = null;
        r.presses("finish").chooses("register").fillsIn().goesOn().waits();
    }

    private static void signIn(Resident r) {
        r.begins()
                .chooses("sign-in")
                .presses("scan")
                .goesBack()
                .types("signin.number", Samples.CANARY_NUMBER)
                .goesOn()
                .types("signin.pin", "2581")
                .goesOn();
        r.portal.trouble = new Refusal.TooSlow(Duration.ofSeconds(30));
        r.waits().goesBack();
        r.portal.trouble = null;
        for (int tries = 0; tries < 3; tries++) {
            r.types("signin.pin", "2581").goesOn().waits();
        }
    }

    private static void access(Resident r) {
        r.opensAccess().chooses("tenant").goesBack().chooses("mother");
        r.portal.trouble = CannedPortal.no(Problem.FORBIDDEN);
        r.goesOn().waits().goesBack().chooses("tenant");
        r.portal.trouble = new Refusal.Unreachable();
        r.goesOn().waits();
        r.portal.trouble = null;
        r.presses("retry").waits();
        // The list with all of them is the one to be looked at.
        r.portal.ended.clear();
        r.goesOn()
                .waits()
                .presses("slip")
                .goesBack()
                .presses("slip")
                .goesOn()
                .waits()
                .chooses("receipt")
                .printerSays(JobPhase.PRINTING, 0)
                .printerEnds(new JobOutcome.Confirmed())
                .goesOn();
    }

    private static void directory(Resident r) {
        r.begins()
                .chooses("tariffs")
                .chooses("холодна вода")
                .presses("history")
                .goesBack()
                .goesBack()
                .goesBack()
                .chooses("providers")
                .chooses("water");
    }

    /** Every tile, and the first row behind it. */
    private static void tiles(Resident r) {
        for (String tile : options(r.begins().screen())) {
            r.chooses(tile);
            options(r.screen()).stream().limit(1).forEach(r::chooses);
            r.does(new Input.Finish()).does(new Input.Finish()).begins();
        }
    }

    private static List<String> options(Screen screen) {
        return screen instanceof Screen.Choose choose
                ? choose.options().stream().map(Option::id).toList()
                : List.of();
    }

    private static void published(Resident r) {
        Directory city = Samples.directory();
        r.happens(new Event.Published(city.with(Topic.SERVICES, Samples.services())))
                .begins()
                .chooses("group:family")
                .chooses("marriage")
                .happens(new Event.Published(city.with(Topic.SERVICES, List.of(Samples.news()))))
                .goesBack()
                .chooses("group:")
                .chooses("news")
                .happens(new Event.Published(city.with(Topic.SERVICES, List.of(Samples.noticeTile()))
                        .with(Topic.LISTS, List.of(Samples.notices("notices")))))
                .goesBack()
                .chooses("group:")
                .chooses("notices")
                .happens(new Event.Published(
                        city.with(Topic.SERVICES, List.of(Samples.noticeTile())).with(Topic.LISTS, List.of(filled()))));
    }

    private static PublishedList filled() {
        return Samples.notices(
                "notices", Objects.requireNonNull(Samples.news().items()).getFirst());
    }

    private static void faults(Resident r) {
        r.portal.trouble = new Refusal.Unreachable();
        r.begins()
                .chooses("bill")
                .types("account.number", "Т-48151623")
                .goesOn()
                .waits()
                .goesBack();
        r.portal.trouble = null;
        r.goesOn().waits().goesOn().types("account.code", Samples.CODE);
        r.goesOn();
        r.isLetIn(Samples.session(null));
        r.portal.trouble = new Refusal.Nonsense();
        r.waits();
    }

    /** The operator tells something, and stops the service in the middle of a visit. */
    private static void notice(Resident r) {
        r.happens(new Event.Announced(Samples.notice(false)))
                .opensCharges()
                .happens(new Event.Announced(null))
                .happens(new Event.Announced(Samples.notice(true)))
                .does(new Input.SetLanguage(Language.HUNGARIAN))
                .goesBack()
                .goesOn()
                .begins();
    }

    /** The centre has closed, on a usual day and on a holiday. */
    private static void afterHours(Resident r) {
        Instant monday = Instant.parse("2026-11-30T06:00:00Z");
        r.happens(new Event.Hours(new Event.Hours.Closed(false, monday, null)))
                .begins()
                .does(new Input.SetLanguage(Language.HUNGARIAN))
                .does(new Input.Help())
                .goesBack()
                .passes(Duration.ofSeconds(181))
                .goesOn()
                .goesOn();
        r.happens(new Event.Hours(new Event.Hours.Closed(
                false,
                monday,
                new Localized(Map.of("uk", "Державне свято, центр і всі його вікна зачинені до понеділка")))));
        r.begins().goesOn();
    }

    /** A technician finds a printer without paper, pauses the kiosk, looks what was left, and restarts it. */
    private static void staff(Resident r) {
        r.does(new Input.StaffKnock())
                .types("staff.pin", "123456")
                .goesOn()
                .isServed(new StaffAnswer.Refused(StaffAnswer.Why.WRONG, Duration.ZERO))
                .types("staff.pin", "271828")
                .goesOn()
                .isServed(Samples.TECHNICIAN)
                .chooses("supplies")
                .isServed(new StaffAnswer.Left(new StaffAnswer.Roll(34, 12)))
                .happens(new Event.Readiness(true, true, Samples.NO_PAPER, Samples.READY, true))
                .goesBack()
                .chooses("pause")
                .chooses("hour")
                .isServed(new StaffAnswer.Paused(Samples.NOON.plusSeconds(3_600)))
                .goesOn()
                .chooses("left")
                .isServed(new StaffAnswer.Papers(List.of(
                        new StaffAnswer.LeftPaper(Samples.NOON, Effect.PrintTarget.SHEET),
                        new StaffAnswer.LeftPaper(Samples.NOON, Effect.PrintTarget.RECEIPT))))
                .goesBack()
                .chooses("devices")
                .isServed(Samples.devices())
                .goesBack()
                .chooses("self-test")
                .goesOn()
                .isServed(new StaffAnswer.Tested(List.of(
                        new StaffAnswer.Tested.Failure("service-bill", "TOO_SLOW"),
                        new StaffAnswer.Tested.Failure("device-receipt-printer", "PAPER_OUT"),
                        new StaffAnswer.Tested.Failure("clock", "WRONG_CLOCK"))))
                .goesOn()
                .chooses("test-print")
                .chooses("sheet")
                .printerEnds(new JobOutcome.FailedNothingPrinted(Set.of(Condition.PAPER_OUT)))
                .goesBack()
                .chooses("logs")
                .goesBack()
                .chooses("enrol")
                .goesOn()
                .scans(Samples.INVITATION)
                .isServed(new StaffAnswer.CodeToTell("4F7K-93XM", Samples.NOON.plusSeconds(600)))
                .goesBack()
                .chooses("erase")
                .goesOn()
                .goesBack()
                .chooses("reboot");
    }

    private static void around(Resident r) {
        r.happens(new Event.Tick(Samples.NOON, Uptime.ZERO))
                .begins()
                .does(new Input.Help())
                .presses("staff")
                .presses("practice")
                .does(new Input.Practise(PadKey.HELP))
                .goesBack()
                .opensRegistration()
                .types("register.name", "Іри")
                .does(new Input.Finish())
                .goesBack()
                .passes(Duration.ofSeconds(121));
    }
}
