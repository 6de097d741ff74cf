package ua.vikno.state.layout;

import java.io.IOException;
import java.nio.file.Path;
import ua.vikno.state.file.Directories;
import ua.vikno.state.file.DurableFile;

/**
 * The files of one kiosk, below {@code state.directory}. The kiosk writes all of them but {@link #identity()}, which is
 * the agent's; the technician's commands and the agent read them. Nothing in them concerns a resident, except the journal's keys while a visit lasts.
 */
public record StateDirectory(Path root) {
    private static final int MAX_PUBLISHED = 8 * 1024 * 1024;
    private static final int MAX_CITY = 400;
    private static final int MAX_NOTICES = 64 * 1024;
    private static final int MAX_STAFF_CALL = 200;
    private static final int MAX_STAFF_TRIES = 40;
    private static final int MAX_PAUSE = 200;
    private static final int MAX_ROLL = 40;
    private static final int MAX_NIGHTLY = 32 * 1024;
    private static final int MAX_NIGHTLY_TRY = 40;
    private static final int MAX_IDENTITY = 16 * 1024;

    /** Makes the directory and its missing parents, and waits until the disk has them. */
    public void create() throws IOException {
        Directories.create(root);
    }

    /** {@code published.json}: what the portal publishes, for days without a network; at most 8 MiB. */
    public DurableFile published() {
        return new DurableFile(root.resolve("published.json"), MAX_PUBLISHED);
    }

    /** {@code city}: the city's name as the portal last said it, UTF-8; at most 400 bytes. */
    public DurableFile city() {
        return new DurableFile(root.resolve("city"), MAX_CITY);
    }

    /** {@code notices.json}: what the operator tells over all screens, and the portal's time then; at most 64 KiB. */
    public DurableFile notices() {
        return new DurableFile(root.resolve("notices.json"), MAX_NOTICES);
    }

    /** {@code staff-call}: the last call for the staff, see {@link StaffCall}; at most 200 bytes. */
    public DurableFile staffCall() {
        return new DurableFile(root.resolve("staff-call"), MAX_STAFF_CALL);
    }

    /** {@code staff-tries}: how often in a row a staff's PIN was wrong, alone and with a card; at most 40 bytes. */
    public DurableFile staffTries() {
        return new DurableFile(root.resolve("staff-tries"), MAX_STAFF_TRIES);
    }

    /** {@code pause}: since when and until when the staff have paused the kiosk, two instants; empty: not; at most 200 bytes. */
    public DurableFile pause() {
        return new DurableFile(root.resolve("pause"), MAX_PAUSE);
    }

    /** {@code roll}: millimetres used of the receipt printer's roll, length of the last one, since when it is in; at most 40 bytes. */
    public DurableFile roll() {
        return new DurableFile(root.resolve("roll"), MAX_ROLL);
    }

    /** {@code nightly.json}: the last test that the kiosk made of itself; at most 32 KiB. */
    public DurableFile nightly() {
        return new DurableFile(root.resolve("nightly.json"), MAX_NIGHTLY);
    }

    /** {@code nightly-try}: written, read and deleted by that test; at most 40 bytes. */
    public DurableFile nightlyTry() {
        return new DurableFile(root.resolve("nightly-try"), MAX_NIGHTLY_TRY);
    }

    /** {@code identity}: key and certificate of a kiosk that has enrolled, its owner's alone; at most 16 KiB. */
    public DurableFile identity() {
        return secret("identity");
    }

    /** {@code enrolment}: an enrolment that has begun and is not done, with its key and token; at most 16 KiB. */
    public DurableFile enrolment() {
        return secret("enrolment");
    }

    /** {@code renewal}: the key for which the next certificate is asked; at most 16 KiB. */
    public DurableFile renewal() {
        return secret("renewal");
    }

    /** {@code enrolment.lock}: empty; locked while a program enrols or renews. */
    public Path enrolmentLock() {
        return root.resolve("enrolment.lock");
    }

    private DurableFile secret(String name) {
        return DurableFile.secret(root.resolve(name), MAX_IDENTITY);
    }

    /** {@code journal.db}: keys of submissions under way, in SQLite; its content is expendable. */
    public Path journal() {
        return root.resolve("journal.db");
    }

    /** {@code heartbeat}: the kiosk's sign of life, every 5 s: seconds since the machine's start, and the wall clock. */
    public Path heartbeat() {
        return root.resolve("heartbeat");
    }

    /** {@code flight}: the directory of the flight recorder's files. */
    public Path flight() {
        return root.resolve("flight");
    }

    /** {@code lock}: empty; locked while a kiosk works in this directory. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** {@code log}: the directory of the log's files. */
    public Path log() {
        return root.resolve("log");
    }
}
