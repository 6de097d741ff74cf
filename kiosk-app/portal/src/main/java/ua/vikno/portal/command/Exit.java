package ua.vikno.portal.command;

/** How a command ended. */
public enum Exit {
    DONE(0),
    /** Nothing changed, or what was looked at is wrong. */
    REFUSED(1),
    /** The command could not run; it has said why. */
    FAILED(2),
    /** Typed wrongly: its help follows. */
    MISUSED(2);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
