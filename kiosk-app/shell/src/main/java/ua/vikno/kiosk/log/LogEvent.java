package ua.vikno.kiosk.log;

/** Everything the kiosk's log can say. The facts that go with each are enums and numbers, so that no name can slip in. */
public enum LogEvent {
    /** The first frame is on the screen; milliseconds since the process began. */
    PAINTED,
    /** Everything behind the first screen stands; milliseconds since the process began. */
    READY,
    /** The kiosk was told to stop. */
    STOPPING,
    /** Start failed; the cause by class. */
    START_FAILED,
    /** Another process works in the state directory; this one ends. Told on standard error: the log's files are the other's. */
    STATE_IN_USE,
    /** The log's file cannot be written; the log goes to standard error. */
    LOG_UNWRITABLE,
    /** A visit began. */
    VISIT_BEGAN,
    /** A visit ended and its traces were wiped; milliseconds the wiping took. */
    VISIT_WIPED,
    /** A visit that the process did not live to end left this many idempotency keys. */
    VISIT_LEFTOVERS,
    /** The journal is damaged or cannot be written: it is set aside and made anew, or nothing is submitted until it can be. */
    JOURNAL_UNUSABLE,
    /** A flow threw: a bug. The visit was ended and a new one begun; the place by class and line. */
    FLOW_BROKE,
    /** An effect's runner threw: a bug. */
    RUNNER_BROKE,
    /** A witness of the host threw: a bug. */
    WITNESS_BROKE,
    /** A presenter threw: a bug. */
    PRESENTER_BROKE,
    /** The view threw: a bug. */
    VIEW_BROKE,
    /** Signals cannot be handled here; the process ends by the JVM's shutdown hooks. */
    SIGNALS_UNHANDLED,
    /** A device could not be started: a bug of its driver. */
    DEVICE_BROKE,
    /** Something could not be closed. */
    CLOSE_BROKE,
    /** Something was not closed in its time; milliseconds it was given. */
    CLOSE_TOO_SLOW,
    /** The sign of life could not be given: a bug. */
    HEARTBEAT_BROKE,
    /** A thread ended with an exception that was not caught: a bug. */
    THREAD_BROKE,
    /** The host gave up after too many bugs in a short time; the process ends. */
    BEYOND_REPAIR,
    /** Events came faster than the host could take them; one was dropped. */
    EVENT_DROPPED,
    /** The portal refused, by problem; told by the probe, also what to look at. */
    PORTAL_REFUSED,
    /** The portal did not answer as it should, by kind of trouble; told by the probe, also what to look at. */
    PORTAL_TROUBLE,
    /** A submission's key could not be written to the kiosk's disk, so it was not sent. */
    SUBMISSION_NOT_STORED,
    /** The kiosk's disk takes nothing that has to be kept before it is submitted; SQLite's reason, or the cause by class. */
    STORAGE_UNUSABLE,
    /** The kiosk's disk can be written again. */
    STORAGE_BACK,
    /** The portal answers again. */
    PORTAL_BACK,
    /** What the portal publishes was fetched; count of providers. */
    DIRECTORY_FETCHED,
    /** What the portal publishes was read from the kiosk's own copy; age in seconds. */
    DIRECTORY_FROM_DISK,
    /** What the operator tells over all screens has changed; how many notices have not ended. */
    NOTICES_CHANGED,
    /** The kiosk's own copy of the operator's notices cannot be understood; it is asked for again. */
    NOTICES_UNREADABLE,
    /** A notice was left out: too long, empty, or with control characters; how many. */
    NOTICES_LEFT_OUT,
    /** The portal's week plan does not keep to the contract: the kiosk serves around the clock. */
    PLAN_UNUSABLE,
    /** By its week plan the kiosk is open from now on, or closed. */
    HOURS,
    /** The process ends and begins anew, as the week plan says. */
    NIGHTLY_RESTART,
    /** The kiosk tests itself: by night, or at the staff's word. */
    NIGHTLY_BEGAN,
    /** … and how that went: broken off when somebody came. */
    NIGHTLY_ENDED,
    /** A step of that test threw: a fault of the software. */
    NIGHTLY_STEP_BROKE,
    /** A file of the state directory could not be read or written: disk full, read-only or broken; the cause by class. */
    STATE_FILE_TROUBLE,
    /** The kiosk's own copy is no directory: written by another version, or by hand. */
    DIRECTORY_UNREADABLE,
    /** The portal publishes a service that this kiosk does not show; why. Told once for each. */
    SERVICE_NOT_SHOWN,
    /** A device changed its state: kind, state, conditions. */
    DEVICE,
    /** A device's URI is missing, unknown, or simulated outside a demonstration. */
    DEVICE_REFUSED,
    /** The cabinet's sensor, door or help button: which, and whether it is active. */
    CABINET,
    /** A print job began; target. */
    PRINT_BEGAN,
    /** A print job ended; outcome. */
    PRINT_ENDED,
    /** A paper could not be drawn: a bug. */
    PAPER_BROKE,
    /** How many metres of the receipt printer's roll are left, as counted: each eighth, each of the last five, and a new roll's. */
    ROLL_LEFT,
    /** What the flight recorder holds was sent to the portal; why. */
    RECORDING_SENT,
    /** A resident asked for help from the staff. */
    STAFF_CALLED,
    /** One of the staff was let into the service menu; her number in the staff's file, her role. */
    STAFF_SIGNED_IN,
    /** A sign-in to the service menu was refused; why. */
    STAFF_REFUSED,
    /** PINs were wrong too often, nobody is let in; for how many seconds. */
    STAFF_LOCKED,
    /** The staff's file lets nobody in: others may read or write it, or it is no such file; why. */
    STAFF_FILE_REFUSED,
    /** What one of the staff did in the service menu; her number, what. */
    STAFF_ACT,
    /** The staff's pause has ended by itself. */
    STAFF_PAUSE_OVER
}
