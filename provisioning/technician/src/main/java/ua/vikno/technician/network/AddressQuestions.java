package ua.vikno.technician.network;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ua.vikno.technician.network.Plan.Addresses;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Question;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Turn;

/** Asks where the machine's address comes from. */
final class AddressQuestions {
    private static final String AUTOMATIC = "automatic";
    private static final String BY_HAND = "by-hand-address";

    private AddressQuestions() {}

    static Turn ask(Plan plan, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.choose(Say.of("network.address-from"), AUTOMATIC, BY_HAND),
                chosen -> chosen.equals(AUTOMATIC) ? then.apply(plan) : address(plan, then));
    }

    private static Turn address(Plan plan, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.type("", "network.address"),
                typed -> either(
                        AddressCheck.address(typed),
                        typed,
                        () -> address(plan, then),
                        () -> gateway(plan, typed, then)));
    }

    private static Turn gateway(Plan plan, String address, Function<Plan, Turn> then) {
        return Turn.ask(
                Question.type("", "network.gateway"),
                typed -> either(
                        AddressCheck.gateway(typed, address),
                        typed,
                        () -> gateway(plan, address, then),
                        () -> names(plan, address, typed, then)));
    }

    private static Turn names(Plan plan, String address, String gateway, Function<Plan, Turn> then) {
        return Turn.ask(Question.type(gateway, "network.names"), typed -> {
            List<String> names = AddressCheck.split(typed);
            return either(
                    AddressCheck.names(names),
                    typed,
                    () -> names(plan, address, gateway, then),
                    () -> then.apply(plan.with(new Addresses.Fixed(address, gateway, names))));
        });
    }

    /** A turn that is only made when it is its turn. */
    private interface Next {
        Turn turn();
    }

    private static Turn either(Optional<String> wrong, String typed, Next again, Next on) {
        return wrong.map(key -> Turn.tried(Finding.bad(key, typed), again.turn()))
                .orElseGet(on::turn);
    }
}
