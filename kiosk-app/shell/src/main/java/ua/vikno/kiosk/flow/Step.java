package ua.vikno.kiosk.flow;

import java.util.List;

/** What follows from an event: the next state and what is to be done outside. */
public record Step<S>(S next, List<Effect> effects) {
    public Step {
        effects = List.copyOf(effects);
    }

    public static <S> Step<S> to(S next, Effect... effects) {
        return new Step<>(next, List.of(effects));
    }
}
