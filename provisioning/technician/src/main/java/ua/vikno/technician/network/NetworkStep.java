package ua.vikno.technician.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import ua.vikno.technician.network.NetworkManager.Port;
import ua.vikno.technician.network.WayOut.Wish;
import ua.vikno.technician.portal.KioskPortal;
import ua.vikno.technician.portal.PortalAnswer;
import ua.vikno.technician.portal.PortalWords;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Question.Option;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code network}: asks how the machine joins, tries it, and keeps only what reaches the portal. */
public final class NetworkStep implements Step {
    private static final String LEAVE_IT = "as-it-is";
    private static final String WAY_ONLY = "only-the-way";

    private final NetworkManager manager;
    private final WayOut wayOut;
    private final Trial trial;
    private final Trial.Portal asked;
    private final Supplier<String> portal;

    NetworkStep(NetworkManager manager, WayOut wayOut, Trial trial, Trial.Portal asked, Supplier<String> portal) {
        this.manager = manager;
        this.wayOut = wayOut;
        this.trial = trial;
        this.asked = asked;
        this.portal = portal;
    }

    /**
     * Of this machine.
     *
     * @param portal that the network has to reach
     */
    public static Step of(KioskPortal portal) {
        Nmcli manager = new Nmcli();
        MachineWayOut wayOut = new MachineWayOut(portal.proxy());
        Trial trial = new Trial(
                manager,
                wayOut,
                portal::ask,
                System::nanoTime,
                time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
                UUID::randomUUID);
        return new NetworkStep(manager, wayOut, trial, portal::ask, portal::address);
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Turn begin() {
        return Turn.work(Say.of("network.looking"), manager::ports, this::ports);
    }

    private Turn ports(Optional<List<Port>> ports) {
        if (ports.isEmpty()) {
            return Turn.note(Finding.weak("network.unmanaged"), ProxyQuestions.ask(wayOut.now(), this::confirm));
        }
        if (ports.get().isEmpty()) {
            return Turn.note(Finding.bad("network.no-device"), Turn.end());
        }
        List<Option> options = new ArrayList<>();
        ports.get()
                .forEach(port -> options.add(new Option(
                        port.device(),
                        Say.of(port.wireless() ? "network.radio" : "network.socket", port.device(), port.state()))));
        return Turn.ask(
                new Question.Choose(Say.of("network.which"), Question.options(options, WAY_ONLY, LEAVE_IT)),
                chosen -> ports.get().stream()
                        .filter(port -> port.device().equals(chosen))
                        .findFirst()
                        .map(this::begin)
                        .orElseGet(() ->
                                chosen.equals(WAY_ONLY) ? ProxyQuestions.ask(wayOut.now(), this::confirm) : check()));
    }

    private Turn begin(Port port) {
        Plan empty = new Plan(port.device(), Optional.empty(), Optional.empty(), new Plan.Addresses.Automatic());
        Function<Plan, Turn> then = plan ->
                AddressQuestions.ask(plan, whole -> ProxyQuestions.ask(wayOut.now(), wish -> confirm(whole, wish)));
        return port.wireless()
                ? Turn.work(
                        Say.of("network.listening"),
                        () -> manager.heard(port.device()),
                        heard -> WirelessQuestions.ask(empty, heard, then))
                : AccessQuestions.whether(empty, then);
    }

    /** The network stays as it is. */
    private Turn confirm(Wish wish) {
        return wish instanceof Wish.AsNow
                ? check()
                : Turn.work(
                        Say.of("network.trying-way", Trial.LONGEST.toSeconds()),
                        () -> trial.run(wish, portal.get()),
                        outcome -> tell(PlanWords.of(wish), outcome));
    }

    private Turn tell(Say way, Trial.Outcome outcome) {
        return switch (outcome) {
            case Trial.Outcome.Kept(Optional<PortalAnswer> answer) ->
                Turn.note(Finding.good("network.way-kept", way), after(answer));
            case Trial.Outcome.NotReached(PortalAnswer.Silent answer) ->
                Turn.note(Finding.bad("network.way-not-reached", way), answered(answer));
            case Trial.Outcome.NotWritten(String detail) ->
                Turn.note(Finding.bad("network.not-written", detail), Turn.end());
            case Trial.Outcome.NotJoined _, Trial.Outcome.NotTried _ -> Turn.end();
        };
    }

    private Turn after(Optional<PortalAnswer> answer) {
        return answer.map(this::answered).orElseGet(() -> Turn.note(Finding.weak("network.no-portal"), Turn.end()));
    }

    private Turn confirm(Plan plan, Wish wish) {
        Turn ask = Turn.ask(
                Question.yesNo("network.apply", plan.device(), Trial.LONGEST.toSeconds()),
                answer -> answer.equals(Question.YES)
                        ? Turn.work(
                                Say.of("network.trying", Trial.LONGEST.toSeconds()),
                                () -> trial.run(plan, wish, portal.get()),
                                outcome -> tell(plan, outcome))
                        : Turn.note(Finding.unchecked("network.unchanged"), Turn.end()));
        return new Turn.Tell(
                PlanWords.of(plan), wish instanceof Wish.AsNow ? ask : new Turn.Tell(PlanWords.of(wish), ask));
    }

    private Turn tell(Plan plan, Trial.Outcome outcome) {
        return switch (outcome) {
            case Trial.Outcome.Kept(Optional<PortalAnswer> answer) ->
                Turn.note(Finding.good("network.kept", plan.device()), after(answer));
            case Trial.Outcome.NotJoined(String detail) ->
                Turn.note(Finding.bad(reason(plan, detail), detail), Turn.end());
            case Trial.Outcome.NotReached(PortalAnswer.Silent answer) ->
                Turn.note(Finding.bad("network.not-reached", plan.device()), answered(answer));
            case Trial.Outcome.NotWritten(String detail) ->
                Turn.note(Finding.bad("network.not-written", detail), Turn.end());
            case Trial.Outcome.NotTried() -> Turn.note(Finding.bad("network.not-tried"), Turn.end());
        };
    }

    /** In the words of nmcli 1.42 and 1.52. */
    private static String reason(Plan plan, String detail) {
        if (detail.contains("Secrets were required") || detail.contains("802.1X")) {
            return "network.no-access";
        }
        boolean automatic = plan.addresses() instanceof Plan.Addresses.Automatic;
        boolean late = detail.contains("IP configuration") || detail.contains("Timeout expired");
        return automatic && late ? "network.no-dhcp" : "network.not-joined";
    }

    private Turn check() {
        String address = portal.get();
        return address.isEmpty()
                ? Turn.note(Finding.weak("network.no-portal"), Turn.end())
                : Turn.work(
                        Say.of("portal.asking"),
                        () -> asked.ask(address, wayOut.now().proxy()),
                        this::answered);
    }

    private Turn answered(PortalAnswer answer) {
        return Turn.note(PortalWords.of(portal.get(), answer), Turn.end());
    }
}
