package ua.vikno.kiosk.boot;

/**
 * How the kiosk's process ends: the table for whoever starts it again. Any other code is the JVM's own (3 out of memory,
 * 134 a crash, 137 killed by the watchdog) and means the same as {@link #RESTART}.
 */
enum ExitCode {
    /** It was asked to stop, by TERM or INT. Start it again when somebody wants it. */
    STOPPED(0),
    /** It cannot go on, a new process may; also while another kiosk still works in its state directory, and at the staff's word. Start it again. */
    RESTART(1),
    /** The command line or the configuration file is wrong (EX_CONFIG of sysexits.h). Do not start it again unchanged. */
    MISCONFIGURED(78),
    /** The file system of the state directory has turned read-only: reboot the machine, so that it is checked; also at the technician's word. */
    REBOOT(90);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
