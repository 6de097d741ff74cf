package ua.vikno.technician.portal;

import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Step;
import ua.vikno.technician.step.Turn;

/** {@code portal}: of a kiosk that has none, which serves nobody. */
public final class NoPortalStep implements Step {
    @Override
    public String name() {
        return "portal";
    }

    @Override
    public Turn begin() {
        return Turn.note(Finding.bad("portal.none"), Turn.end());
    }
}
