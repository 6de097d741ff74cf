package ua.vikno.kiosk.boot;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import ua.vikno.kiosk.flow.Effect;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.Guard;
import ua.vikno.kiosk.runtime.Runner;
import ua.vikno.kiosk.runtime.Runner.Reply;
import ua.vikno.kiosk.runtime.portal.PortalAccess;
import ua.vikno.kiosk.runtime.printing.PrintRunner;
import ua.vikno.kiosk.runtime.staff.StaffDesk;

/** Gives each effect to the runner that carries it out. */
final class KioskRunner implements Runner {
    private final PortalAccess portal;
    private final PrintRunner printing;
    private final Runnable wiping;
    private final StaffCalls staff;
    private final StaffDesk desk;
    private final Proofs proofs;
    private final Guard guard;

    /** @param wiping what else holds something of a visit: speech, clipboard */
    KioskRunner(
            PortalAccess portal,
            PrintRunner printing,
            Runnable wiping,
            StaffCalls staff,
            StaffDesk desk,
            Proofs proofs,
            Guard guard) {
        this.portal = portal;
        this.printing = printing;
        this.wiping = wiping;
        this.staff = staff;
        this.desk = desk;
        this.proofs = proofs;
        this.guard = guard;
    }

    @Override
    public void run(Effect effect, Reply reply) {
        switch (effect) {
            case Effect.Ask ask -> portal.ask(ask.asked(), reply);
            case Effect.Print print -> printing.print(print, reply);
            case Effect.CancelPrint cancel -> printing.cancel(cancel.job());
            case Effect.CallStaff call -> staff.call(call.screen());
            case Effect.Serve serve -> desk.serve(serve, reply);
            case Effect.Prove prove -> proofs.prove(prove, reply);
            case Effect.Wipe _ -> {
                var _ = wipe();
            }
        }
    }

    @Override
    public CompletableFuture<Void> wipe() {
        List<CompletableFuture<Void>> outside = new ArrayList<>();
        guard.run(LogEvent.RUNNER_BROKE, () -> outside.add(printing.wipe()));
        guard.run(LogEvent.RUNNER_BROKE, () -> outside.add(portal.wipe()));
        guard.run(LogEvent.VIEW_BROKE, wiping);
        return CompletableFuture.allOf(outside.toArray(CompletableFuture[]::new));
    }
}
