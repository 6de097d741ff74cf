package ua.vikno.portal.access;

/**
 * What may be seen and done at each level: the one table. Whatever is published, and the name masked for who knows an
 * account number, needs no session and stands in no row.
 */
public enum Right {
    STATEMENT,
    PAYMENTS,
    HISTORY,
    BILL,
    /** Seeing the cabinets of the dwelling, and ending one: see {@code Cabinets}. */
    ACCESS,
    /** Only a session opened by paper may register a resident; a registered resident may not register others. */
    REGISTER,
    /** A new slip asks for the PIN: whoever found a slip keeps it no longer than its owner likes. */
    SLIP;

    public boolean at(Level level) {
        return switch (this) {
            case STATEMENT, PAYMENTS, HISTORY, BILL ->
                switch (level) {
                    case FACTOR, COPY, REGISTERED, SLIP, TRIAL -> true;
                };
            case ACCESS ->
                switch (level) {
                    case FACTOR, REGISTERED, SLIP -> true;
                    case COPY, TRIAL -> false;
                };
            case REGISTER ->
                switch (level) {
                    case FACTOR -> true;
                    case COPY, REGISTERED, SLIP, TRIAL -> false;
                };
            case SLIP ->
                switch (level) {
                    case REGISTERED -> true;
                    case FACTOR, COPY, SLIP, TRIAL -> false;
                };
        };
    }

    /** How a visitor was identified. */
    public enum Level {
        /** A bill's account and the control code printed on it, or its bar code. */
        FACTOR,
        /** The same with a bill that a cabinet formed: opens what the cabinet opens, and makes no other cabinet. */
        COPY,
        /** Portal number and PIN. */
        REGISTERED,
        /** The slip of the registration. */
        SLIP,
        /** The kiosk itself, at the dwelling that is kept for tests and no other. */
        TRIAL
    }
}
