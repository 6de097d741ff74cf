package ua.vikno.kiosk.visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import ua.vikno.devices.Condition;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.JobPhase;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.screen.Action;
import ua.vikno.kiosk.screen.Input;
import ua.vikno.kiosk.screen.Input.PadKey;
import ua.vikno.kiosk.screen.Screen;
import ua.vikno.kiosk.screen.Screen.Choose.Option;
import ua.vikno.kiosk.screen.Settings;
import ua.vikno.portal.api.common.Problem;

/** Something that can happen next, chosen by a number: what the screen offers, and what nobody expects. */
final class Whim {
    private static final Asked<List<String>> NOBODYS = new Asked<>("nobody asked", new Query.Houses("this"));

    private Whim() {}

    static void of(int number, Resident r) {
        // Mostly what the screen offers, so that visits get somewhere.
        List<Consumer<Resident>> choices = number % 4 == 0 ? unexpected() : offered(r.screen());
        if (choices.isEmpty()) {
            r.waits();
            return;
        }
        choices.get(number / 4 % choices.size()).accept(r);
    }

    private static List<Consumer<Resident>> offered(Screen screen) {
        List<Consumer<Resident>> offers = new ArrayList<>();
        offers.add(Resident::waits);
        for (Action action : screen.frame().actions()) {
            offers.add(r -> r.presses(action.id()));
        }
        switch (screen) {
            case Screen.Start _ -> offers.add(Resident::begins);
            case Screen.Choose choose -> choose.options().forEach(option -> offers.add(r -> r.chooses(option.id())));
            case Screen.Ask ask -> {
                for (String value : typed(ask)) {
                    offers.add(r -> r.types(ask.field().id(), value).goesOn().waits());
                }
                for (Option option : ask.field().suggestions()) {
                    offers.add(r -> r.chooses(option.id()).waits());
                }
            }
            case Screen.Table table ->
                table.rows().stream()
                        .filter(Screen.Table.Row::opens)
                        .forEach(row -> offers.add(r -> r.chooses(row.id())));
            case Screen.Amounts amounts ->
                amounts.picks().forEach(pick -> {
                    offers.add(r -> r.does(new Input.Toggle(pick.id())));
                    offers.add(r -> r.chooses(pick.id()));
                });
            case Screen.Review review -> review.entries().forEach(entry -> offers.add(r -> r.chooses(entry.id())));
            case Screen.Scan _ -> offers.add(r -> r.scans(Samples.BILL_CODE).waits());
            case Screen.Practice _ ->
                Arrays.stream(PadKey.values()).forEach(key -> offers.add(r -> r.does(new Input.Practise(key))));
            case Screen.Prose _,
                    Screen.Symbol _,
                    Screen.Chart _,
                    Screen.Progress _,
                    Screen.Notice _,
                    Screen.StillThere _ -> {}
        }
        return offers;
    }

    private static List<String> typed(Screen.Ask ask) {
        return switch (ask.field().kind()) {
            case ACCOUNT -> List.of("Т-" + Samples.CANARY_NUMBER, "unknown", "");
            case DIGITS -> List.of(Samples.CODE, Samples.CANARY_NUMBER, "12");
            case AMOUNT -> List.of("481,62", "0", "1000000000000", "abc");
            case PIN -> List.of("2580", "1234", "11");
            case NAME -> List.of(Samples.CANARY + " Ірина", "", "4");
            case SEARCH -> List.of("Усп", "у", "вул. Успенська", "яяя");
            case PHONE -> List.of("067 " + Samples.CANARY_NUMBER.substring(0, 7), "", "12");
            case EMAIL -> List.of("k" + Samples.CANARY_NUMBER + "@ukr.net", "", "k@");
        };
    }

    private static List<Consumer<Resident>> unexpected() {
        return List.of(
                r -> r.passes(Duration.ofSeconds(1)),
                r -> r.passes(Duration.ofSeconds(20)),
                r -> r.passes(Duration.ofSeconds(125)),
                r -> r.scans(Samples.BILL_CODE),
                r -> r.scans(Samples.SLIP).waits(),
                r -> r.scans("4820000000017"),
                r -> r.scans("https://example.org/" + "x".repeat(3000)),
                r -> r.does(new Input.Help()),
                r -> r.does(new Input.Presence()),
                r -> r.does(new Input.Practise(PadKey.HELP)),
                r -> r.does(new Input.SetSize(Settings.TextSize.SPACED)),
                r -> r.does(new Input.SetLanguage(Settings.Language.HUNGARIAN)),
                r -> r.does(new Input.SetTheme(Settings.Theme.DARK)),
                r -> r.does(new Input.SetVolume(1000)),
                r -> r.does(new Input.SetSpeech(true)),
                r -> r.does(new Input.Finish()),
                r -> r.chooses("nonsense"),
                r -> r.presses("nonsense"),
                r -> r.types("nonsense", Samples.CANARY),
                r -> r.happens(new Event.HelpButton()),
                r -> r.does(new Input.StaffKnock()),
                r -> r.happens(new Event.Carded(Samples.CARD)),
                r -> r.happens(new Event.Paused(Samples.NOON)),
                r -> r.happens(new Event.Paused(null)),
                r -> served(r, Samples.TECHNICIAN),
                r -> served(r, new StaffAnswer.Refused(StaffAnswer.Why.PIN_WANTED, Duration.ZERO)),
                r -> served(r, new StaffAnswer.Paused(Samples.NOON)),
                r -> served(r, new StaffAnswer.Failed()),
                r -> r.happens(new Event.Headphones(true)),
                r -> r.happens(new Event.Headphones(false)),
                r -> r.happens(new Event.Readiness(false, true, Samples.NO_PAPER, Samples.NO_PAPER, false)),
                r -> r.happens(Samples.withoutStorage()),
                r -> r.happens(Samples.ready()),
                r -> trouble(r, new Refusal.Unreachable()),
                r -> trouble(r, new Refusal.Nonsense()),
                r -> trouble(r, CannedPortal.no(Problem.SESSION_EXPIRED)),
                r -> trouble(r, CannedPortal.no(Problem.ALREADY_REGISTERED)),
                r -> trouble(r, CannedPortal.no(Problem.INTERNAL)),
                r -> printer(r, new JobOutcome.Confirmed()),
                r -> printer(r, new JobOutcome.SentUnconfirmed()),
                r -> printer(r, new JobOutcome.FailedMaybePartial(Set.of(Condition.PAPER_OUT), 1)),
                r -> printer(r, new JobOutcome.FailedNothingPrinted(Set.of(Condition.UNRECOVERABLE))),
                r -> printer(r, new JobOutcome.Cancelled()),
                r -> r.happens(new Event.Answered<>(NOBODYS, List.of("this"))));
    }

    private static void trouble(Resident r, Refusal refusal) {
        r.portal.trouble = refusal;
        r.waits();
        r.portal.trouble = null;
    }

    private static void served(Resident r, StaffAnswer answer) {
        if (r.effects.stream().anyMatch(Effect.Serve.class::isInstance)) {
            r.isServed(answer);
        }
    }

    private static void printer(Resident r, JobOutcome outcome) {
        if (r.effects.stream().anyMatch(Effect.Print.class::isInstance)) {
            r.printerSays(JobPhase.WAITING_FOR_ATTENTION, 1, Condition.PAPER_OUT)
                    .printerEnds(outcome);
        }
    }
}
