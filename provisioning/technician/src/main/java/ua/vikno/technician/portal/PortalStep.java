package ua.vikno.technician.portal;

import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code portal}: asks it as the kiosk does, by its certificate where it has one. */
public final class PortalStep implements Step {
    private final KioskPortal portal;

    public PortalStep(KioskPortal portal) {
        this.portal = portal;
    }

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Turn begin() {
        String address = portal.address();
        return address.isEmpty()
                ? Turn.note(Finding.bad("portal.none"), Turn.end())
                : Turn.work(
                        Say.of("portal.asking"),
                        () -> portal.ask(address),
                        answer -> Turn.note(of(address, answer), Turn.end()));
    }

    private Finding of(String address, PortalAnswer answer) {
        return answer instanceof PortalAnswer.Told(var _, long milliseconds)
                        && portal.identity().isPresent()
                ? Finding.good("portal.admits", address, milliseconds)
                : PortalWords.of(address, answer);
    }
}
