package ua.vikno.portal.registers;

/** How large the transactions of a load are, and what it does between two of them. */
interface Pace {
    /** So many rows are written in a few milliseconds. */
    int FEW = 250;

    /** More of them cost no less a row. */
    int MANY = 2_000;

    /** Gives way to no other load: no other process writes, or the database has a place for each writer. */
    Pace ALONE = new Pace() {
        @Override
        public int rows() {
            return MANY;
        }

        @Override
        public void between() {
            // Goes on at once.
        }
    };

    /** How many rows the next transaction may have. */
    default int rows() {
        return FEW;
    }

    /** Told how long the last one took, its commit included. */
    default void took(long nanos) {}

    void between();
}
