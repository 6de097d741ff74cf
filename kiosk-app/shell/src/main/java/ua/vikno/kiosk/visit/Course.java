package ua.vikno.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.Context;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.flow.Event;
import ua.vikno.kiosk.flow.Step;
import ua.vikno.kiosk.flow.Turn;
import ua.vikno.kiosk.flow.ask.Asked;
import ua.vikno.kiosk.flow.ask.IdentityQuery;
import ua.vikno.kiosk.services.account.AccountState;
import ua.vikno.kiosk.visit.Visit.Stage;
import ua.vikno.portal.api.identity.Session;

/** The way through a visit: menu, identification, services, "anything else?", end. */
record Course(Services services) {
    /** An event for whatever is at work; what concerns nobody changes nothing. */
    Step<Visit> on(Visit visit, Event event) {
        return switch (visit.stage()) {
            case Stage.Identify stage -> identified(visit, stage, event);
            case Stage.Working(Work work) -> worked(visit, services.on(work, event, visit.context()), event);
            case Stage.Rest _, Stage.Menu _, Stage.More _ -> late(visit, event);
        };
    }

    /** She chose a tile. */
    Step<Visit> toward(Visit visit, Goal goal) {
        Context context = visit.context();
        return switch (goal) {
            case CHARGES, REGISTER ->
                visit.session() == null
                        ? identify(visit, goal, services.account().ways())
                        : worked(visit, services.start(goal, context), null);
            case BILL ->
                visit.session() == null
                        ? identify(visit, goal, services.account().byNumber())
                        : worked(visit, services.start(goal, context), null);
            case SIGN_IN, TARIFFS, PROVIDERS -> worked(visit, services.start(goal, context), null);
        };
    }

    static Step<Visit> identify(Visit visit, Goal goal, AccountState account) {
        return Step.to(visit.at(new Stage.Identify(account, goal, null)));
    }

    static Step<Visit> end(Visit visit) {
        return Step.to(Visit.resting(visit.number() + 1, visit.world()), new Effect.Wipe());
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
                new Step<>(visit.at(new Stage.Menu()), effects);
            case Turn.Reidentify<AccountState> _ -> Step.to(visit.at(new Stage.Menu()));
            case Turn.Ignored<AccountState> _ -> event == null ? Step.to(visit) : late(visit, event);
        };
    }

    private Step<Visit> opened(Visit visit, Goal goal, @Nullable Work parked, List<Effect> before) {
        Visit known = visit.with(visit.watch().withPersonal());
        Context context = known.context();
        Turn<Work> turn = parked == null ? services.start(goal, context) : services.resumed(parked, context);
        Step<Visit> step = worked(known, turn, null);
        List<Effect> effects = new ArrayList<>(before);
        effects.addAll(step.effects());
        return new Step<>(step.next(), effects);
    }

    private Step<Visit> worked(Visit visit, Turn<Work> turn, @Nullable Event event) {
        return switch (turn) {
            case Turn.Stay<Work>(Work next, List<Effect> effects) ->
                new Step<>(visit.at(new Stage.Working(next)), effects);
            case Turn.Leave<Work>(Turn.Exit exit, List<Effect> effects) -> left(visit, exit, effects);
            case Turn.Reidentify<Work>(Work parked) -> renewed(visit, parked);
            case Turn.Ignored<Work> _ -> event == null ? Step.to(visit) : late(visit, event);
        };
    }

    private Step<Visit> left(Visit visit, Turn.Exit exit, List<Effect> effects) {
        return switch (exit) {
            case Turn.Exit.Back _ -> new Step<>(visit.at(new Stage.Menu()), effects);
            case Turn.Exit.Done _ ->
                new Step<>(visit.at(new Stage.More(visit.world().uptime())), effects);
            case Turn.Exit.Identified(Session session) -> opened(visit.with(session), Goal.CHARGES, null, effects);
            case Turn.Exit.SignIn _ -> {
                Step<Visit> closed = closed(visit);
                yield new Step<>(toward(closed.next(), Goal.SIGN_IN).next(), closed.effects());
            }
            case Turn.Exit.OtherDwelling _ -> {
                Step<Visit> closed = closed(visit);
                Stage.Identify ways = new Stage.Identify(services.account().ways(), Goal.CHARGES, null);
                yield new Step<>(closed.next().at(ways), closed.effects());
            }
        };
    }

    /** Only the factor is asked again; what she did stays parked. */
    private Step<Visit> renewed(Visit visit, Work parked) {
        Session session = visit.session();
        if (session == null) {
            return Step.to(visit.at(new Stage.Menu()));
        }
        Visit without = visit.with((Session) null);
        Stage.Identify stage = new Stage.Identify(services.account().ways(), Goal.CHARGES, parked);
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

    /** An answer nobody waits for is dropped; a session that was opened too late is closed again. */
    private static Step<Visit> late(Visit visit, Event event) {
        return event instanceof Event.Answered<?>(Asked<?> _, Session session)
                ? Step.to(visit, close(session, visit.context().tag("close")))
                : Step.to(visit);
    }

    private static Effect close(Session session, String tag) {
        return new Effect.Ask(new Asked<>(tag, new IdentityQuery.Close(session.token())));
    }
}
