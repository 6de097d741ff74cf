package ua.vikno.portal.access;

/**
 * What may be seen and done at each level: the one table. Whatever is published, and the sum due with the name masked
 * for who knows an account number, needs no session and stands in no row.
 */
public enum Right {
    STATEMENT,
    PAYMENTS,
    HISTORY,
    BILL,
    /** Only a session opened by paper may register a resident; a registered resident may not register others. */
    REGISTER;

    public boolean at(Level level) {
        return switch (this) {
            case STATEMENT, PAYMENTS, HISTORY, BILL ->
                switch (level) {
                    case FACTOR, REGISTERED -> true;
                };
            case REGISTER ->
                switch (level) {
                    case FACTOR -> true;
                    case REGISTERED -> false;
                };
        };
    }
}
