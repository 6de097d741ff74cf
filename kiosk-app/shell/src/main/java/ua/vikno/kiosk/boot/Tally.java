package ua.vikno.kiosk.boot;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.vikno.devices.JobOutcome;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.ask.PortalCall;
import ua.vikno.kiosk.runtime.Witness;

/** Counts since the process began how far residents come, and nothing else about them. */
final class Tally implements Witness {
    private final Map<String, Long> counts = new ConcurrentHashMap<>();

    void visit() {
        count("visits");
    }

    Map<String, Long> counts() {
        return Map.copyOf(counts);
    }

    @Override
    public void happened(Event event) {
        switch (event) {
            case Event.Answered<?> answered -> answered(answered.asked().call());
            case Event.Refused _ -> count("refusals");
            case Event.Printed(String _, JobOutcome outcome) -> printed(outcome);
            default -> {
                // The others tell nothing of how far somebody came.
            }
        }
    }

    @Override
    public void ordered(Effect effect) {
        if (effect instanceof Effect.CallStaff) {
            count("staff-calls");
        }
    }

    private void answered(PortalCall<?> call) {
        switch (call) {
            case PortalCall.Query.OpenSession _ -> count("sign-ins");
            case PortalCall.Query.Statement _ -> count("statements");
            case PortalCall.Submission.Bill _ -> count("bills");
            case PortalCall.Submission.Registration _ -> count("registrations");
            default -> {
                // Steps on the way to one of these.
            }
        }
    }

    private void printed(JobOutcome outcome) {
        switch (outcome) {
            case JobOutcome.Confirmed _, JobOutcome.SentUnconfirmed _ -> count("prints");
            case JobOutcome.FailedNothingPrinted _, JobOutcome.FailedMaybePartial _ -> count("print-failures");
            case JobOutcome.Cancelled _ -> {
                // The resident's own wish.
            }
        }
    }

    private void count(String name) {
        counts.merge(name, 1L, Long::sum);
    }
}
