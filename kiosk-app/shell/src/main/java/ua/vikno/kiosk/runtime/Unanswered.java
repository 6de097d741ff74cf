package ua.vikno.kiosk.runtime;

import java.util.Optional;
import java.util.Set;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.StaffAnswer;

/** What a visit is told in place of an answer that will never come, because the runner broke: it must not wait for ever. */
final class Unanswered {
    private Unanswered() {}

    static Optional<Event> of(Effect effect) {
        return switch (effect) {
            case Effect.Ask ask -> Optional.of(new Event.Refused(ask.asked().tag(), new Refusal.KioskFault()));
            case Effect.Print print ->
                Optional.of(new Event.Printed(print.job(), new JobOutcome.FailedMaybePartial(Set.of(), 0)));
            case Effect.Serve serve -> Optional.of(new Event.Served(serve.tag(), new StaffAnswer.Failed()));
            case Effect.Prove prove -> Optional.of(new Event.Proved(prove.tag(), null));
            case Effect.CancelPrint _, Effect.Wipe _, Effect.CallStaff _ -> Optional.empty();
        };
    }
}
