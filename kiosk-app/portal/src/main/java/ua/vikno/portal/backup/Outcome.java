package ua.vikno.portal.backup;

/** What became of a backup or a restore. */
sealed interface Outcome {
    /** Everything was written and read again. */
    record Done(int tables, long rows) implements Outcome {}

    /** Nothing was changed. */
    record Refused(Reason reason) implements Outcome {}

    enum Reason {
        /** The file to be written is there already. */
        FILE_EXISTS,
        /** The database holds no portal. */
        NO_PORTAL,
        /** The file is no backup, or not as it was written. */
        DAMAGED,
        /** The file was written by a portal with a newer schema. */
        NEWER,
        /** The database holds residents, registers or keys, and nobody said that they may go. */
        NOT_EMPTY,
        /** A portal has the database open. */
        IN_USE
    }
}
