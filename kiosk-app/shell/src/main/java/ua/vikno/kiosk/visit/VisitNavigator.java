package ua.vikno.kiosk.visit;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Flow.Step;
import ua.vikno.kiosk.flow.ServiceEntry;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.PortalCall.Query;
import ua.vikno.kiosk.services.account.AccountState;
import ua.vikno.portal.api.identity.Session;

/** Leads through a visit: menu, identification, services, "anything else?", end. */
record VisitNavigator(ServiceRegistry services) {
    /** Passes an event to the service at work; an event that concerns none changes nothing. */
    Step<Visit> on(Visit visit, Event event) {
        return switch (visit.stage()) {
            case Stage.Identify stage -> identified(visit, stage, event);
            case Stage.Working(Work<?> work, String next) ->
                worked(visit, next, work.on(event, visit.context()), event);
            case Stage.Staff(Work<?> work) -> served(visit, work.on(event, visit.context()), event);
            case Stage.Rest _, Stage.Menu _, Stage.More _ -> late(visit, event);
        };
    }

    /** The service menu leads nowhere but to the end. */
    Step<Visit> served(Visit visit, Turn<Work<?>> turn, @Nullable Event event) {
        return switch (turn) {
            case Turn.Stay<Work<?>>(Work<?> work, List<Effect> effects) ->
                new Step<>(visit.at(new Stage.Staff(work)), effects);
            case Turn.Leave<Work<?>>(Turn.Exit _, List<Effect> effects) -> after(effects, end(visit));
            case Turn.Reidentify<Work<?>> _ -> end(visit);
            case Turn.Ignored<Work<?>> _ -> event == null ? Step.to(visit) : late(visit, event);
        };
    }

    /** Starts a service, or first identifies the resident if it needs that. */
    Step<Visit> toward(Visit visit, ServiceEntry<?> entry) {
        Session session = visit.session();
        return switch (entry.needs()) {
            case NOTHING, DIRECTORY, PORTAL -> started(visit, entry, null);
            case FACTOR -> session != null ? started(visit, entry, null) : identify(visit, entry);
            case REGISTERED ->
                session != null && session.registeredName() != null
                        ? started(visit, entry, null)
                        : signIn(visit, entry.id());
        };
    }

    private Step<Visit> started(Visit visit, ServiceEntry<?> entry, @Nullable String next) {
        return worked(visit, next, Work.start(entry, visit.context()), null);
    }

    private Step<Visit> identify(Visit visit, ServiceEntry<?> entry) {
        AccountState first = entry.fastLane()
                ? services.account().byNumber()
                : services.account().ways();
        return Step.to(visit.at(new Stage.Identify(first, entry.id(), null)));
    }

    private Step<Visit> signIn(Visit visit, String next) {
        return services.find(ServiceRegistry.SIGN_IN, visit.surroundings().directory())
                .map(entry -> started(visit, entry, next))
                .orElseGet(() -> Step.to(visit.at(Stage.Menu.WHOLE)));
    }

    static Step<Visit> end(Visit visit) {
        return Step.to(Visit.resting(visit.number() + 1, visit.surroundings()), new Effect.Wipe());
    }

    private Step<Visit> identified(Visit visit, Stage.Identify stage, Event event) {
        return identified(visit, stage, services.account().on(stage.account(), event, visit.context()), event);
    }

    Step<Visit> identified(Visit visit, Stage.Identify stage, Turn<AccountState> turn, @Nullable Event event) {
        return switch (turn) {
            case Turn.Stay<AccountState>(AccountState next, List<Effect> effects) ->
                new Step<>(visit.at(new Stage.Identify(next, stage.goal(), stage.parked())), effects);
            case Turn.Leave<AccountState>(Turn.Exit.Identified(Session session), List<Effect> effects) ->
                opened(visit.with(session), stage.goal(), stage.parked(), effects);
            case Turn.Leave<AccountState>(Turn.Exit _, List<Effect> effects) ->
                new Step<>(visit.at(Stage.Menu.WHOLE), effects);
            case Turn.Reidentify<AccountState> _ -> Step.to(visit.at(Stage.Menu.WHOLE));
            case Turn.Ignored<AccountState> _ -> event == null ? Step.to(visit) : late(visit, event);
        };
    }

    private Step<Visit> opened(Visit visit, String goal, @Nullable Work<?> parked, List<Effect> before) {
        Visit known = visit.with(visit.watch().withPersonal());
        if (parked != null) {
            return after(before, worked(known, null, parked.resumed(known.context()), null));
        }
        return after(before, toward(known, goal));
    }

    private Step<Visit> worked(Visit visit, @Nullable String next, Turn<Work<?>> turn, @Nullable Event event) {
        return switch (turn) {
            case Turn.Stay<Work<?>>(Work<?> work, List<Effect> effects) ->
                new Step<>(visit.at(new Stage.Working(work, next)), effects);
            case Turn.Leave<Work<?>>(Turn.Exit exit, List<Effect> effects) -> left(visit, next, exit, effects);
            case Turn.Reidentify<Work<?>>(Work<?> parked) -> renewed(visit, parked);
            case Turn.Ignored<Work<?>> _ -> event == null ? Step.to(visit) : late(visit, event);
        };
    }

    private Step<Visit> left(Visit visit, @Nullable String next, Turn.Exit exit, List<Effect> effects) {
        return switch (exit) {
            case Turn.Exit.Back _ -> new Step<>(visit.at(Stage.Menu.WHOLE), effects);
            case Turn.Exit.Over _ -> after(effects, end(visit));
            case Turn.Exit.Done _ -> {
                // Whoever asks for more may be somebody else, and is asked for the code again.
                Step<Visit> closed = closed(visit);
                yield after(effects, new Step<>(closed.next().at(new Stage.More()), closed.effects()));
            }
            case Turn.Exit.Identified(Session session) ->
                opened(visit.with(session), next == null ? ServiceRegistry.HOME : next, null, effects);
            case Turn.Exit.To(String id, boolean afresh) -> {
                Step<Visit> closed = afresh ? closed(visit) : Step.to(visit);
                yield after(effects, after(closed.effects(), toward(closed.next(), id)));
            }
        };
    }

    /** A service that is not there any more leads back to the menu. */
    private Step<Visit> toward(Visit visit, String id) {
        return services.find(id, visit.surroundings().directory())
                .map(entry -> toward(visit, entry))
                .orElseGet(() -> Step.to(visit.at(Stage.Menu.WHOLE)));
    }

    static Step<Visit> after(List<Effect> before, Step<Visit> step) {
        return new Step<>(
                step.next(),
                Stream.concat(before.stream(), step.effects().stream()).toList());
    }

    /** Only the factor is asked again; what the resident did stays parked. */
    private Step<Visit> renewed(Visit visit, Work<?> parked) {
        Session session = visit.session();
        if (session == null) {
            return Step.to(visit.at(Stage.Menu.WHOLE));
        }
        Visit without = visit.with((Session) null);
        Stage.Identify stage = new Stage.Identify(services.account().ways(), ServiceRegistry.HOME, parked);
        return identified(without, stage, services.account().again(session.dwelling(), visit.context()), null);
    }

    private static Step<Visit> closed(Visit visit) {
        Session session = visit.session();
        return session == null
                ? Step.to(visit)
                : Step.to(
                        visit.with((Session) null),
                        close(session, visit.context().tag("close")));
    }

    /** Drops an answer that is not waited for any more, and closes a session that was opened too late. */
    private static Step<Visit> late(Visit visit, Event event) {
        return event instanceof Event.Answered<?>(Asked<?> _, Session session)
                ? Step.to(visit, close(session, visit.context().tag("close")))
                : Step.to(visit);
    }

    private static Effect close(Session session, String tag) {
        return new Effect.Ask(new Asked<>(tag, new Query.CloseSession(session.token())));
    }
}
