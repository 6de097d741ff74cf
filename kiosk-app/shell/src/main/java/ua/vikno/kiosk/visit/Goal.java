package ua.vikno.kiosk.visit;

import java.util.Arrays;
import java.util.Optional;
import ua.vikno.kiosk.screen.Icon;

/** What a resident comes for: the tiles of the menu, in their order. */
enum Goal {
    CHARGES("charges", Icon.CHARGES),
    /** The fast lane: number, factor, bill. */
    BILL("bill", Icon.BILL),
    REGISTER("register", Icon.REGISTER),
    SIGN_IN("sign-in", Icon.SIGN_IN),
    TARIFFS("tariffs", Icon.TARIFFS),
    PROVIDERS("providers", Icon.PROVIDERS);

    private final String id;
    private final Icon icon;

    Goal(String id, Icon icon) {
        this.id = id;
        this.icon = icon;
    }

    String id() {
        return id;
    }

    Icon icon() {
        return icon;
    }

    /** Whether the portal must be there; the directory is kept on the kiosk. */
    boolean needsPortal() {
        return switch (this) {
            case CHARGES, BILL, REGISTER, SIGN_IN -> true;
            case TARIFFS, PROVIDERS -> false;
        };
    }

    static Optional<Goal> of(String id) {
        return Arrays.stream(values()).filter(goal -> goal.id.equals(id)).findFirst();
    }
}
