package ua.vikno.kiosk.runtime.portal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.springframework.web.client.HttpClientErrorException;
import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.portal.api.common.Problem;

/** Asks as a resident's visit does: with the same deadlines, keys on the disk and sessions that are closed. */
record OwnTrialLine(PortalLine line, PortalRunner runner, EventLog log) implements TrialLine {
    @Override
    public Opening open() {
        try {
            return new Opening.Told(Wellformed.check(line.portal().trial()));
        } catch (HttpClientErrorException.NotFound e) {
            // A portal of before has no word for it.
            return new Opening.Not(new Refusal.Declined(Problem.DWELLING_NOT_FOUND));
        } catch (RuntimeException e) {
            return new Opening.Not(Refusals.of(e, Duration.ZERO).orElseGet(() -> {
                log.note(LogEvent.RUNNER_BROKE, e);
                return new Refusal.KioskFault();
            }));
        }
    }

    @Override
    public void ask(Asked<?> asked, Reply reply) {
        runner.ask(asked, reply);
    }

    @Override
    public CompletableFuture<Void> wipe() {
        return runner.wipe();
    }

    @Override
    public void close() {
        runner.close();
        line.close();
    }
}
