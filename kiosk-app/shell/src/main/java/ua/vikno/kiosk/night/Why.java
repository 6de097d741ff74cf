package ua.vikno.kiosk.night;

import ua.vikno.kiosk.flow.Event.Refusal;
import ua.vikno.portal.api.common.Problem;

/** Why a step failed or was left out. The portal has words for each. */
enum Why {
    PORTAL_AWAY,
    TOO_SLOW,
    NONSENSE,
    REFUSED,
    NO_REGISTERS,
    NO_TEST_DWELLING,
    NOT_STORED,
    NOT_OFFERED,
    UNEXPECTED_SCREEN,
    NO_SCREEN,
    BROKEN,
    NOT_DRAWN,
    WRONG_SIZE,
    DISK_FULL,
    NOT_WRITTEN,
    WRONG_CLOCK,
    UNKNOWN_TIME,
    ENDS_SOON,
    NOT_ENROLLED,
    NOT_THERE,
    NEEDS_RESIDENT;

    static Why of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Declined declined -> declined.problem() == Problem.NO_REGISTERS ? NO_REGISTERS : REFUSED;
            case Refusal.Unreachable _ -> PORTAL_AWAY;
            case Refusal.TooSlow _ -> TOO_SLOW;
            case Refusal.Nonsense _ -> NONSENSE;
            case Refusal.TooManyCalls _, Refusal.KioskFault _ -> BROKEN;
            case Refusal.NotStored _ -> NOT_STORED;
        };
    }
}
