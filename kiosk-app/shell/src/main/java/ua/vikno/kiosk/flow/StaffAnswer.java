package ua.vikno.kiosk.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus;

/** What comes of a {@link StaffOrder}. */
public sealed interface StaffAnswer {
    /**
     * Let in.
     *
     * @param paused until when the kiosk is paused; null when it is not
     */
    record Admitted(Badge badge, @Nullable Instant paused) implements StaffAnswer {}

    /** The menu stays shut. */
    record Refused(Why why, Duration delay) implements StaffAnswer {}

    /** @param paused until when the kiosk is paused now; null when it is not */
    record Paused(@Nullable Instant paused) implements StaffAnswer {}

    /** It has begun: the process, or the machine, will end. */
    record Restarting() implements StaffAnswer {}

    /** The newest first. */
    record Papers(List<LeftPaper> papers) implements StaffAnswer {
        public Papers {
            papers = List.copyOf(papers);
        }
    }

    /** @param addresses of the kiosk in the network, as numbers */
    record Seen(List<DeviceLine> devices, List<String> addresses) implements StaffAnswer {
        public Seen {
            devices = List.copyOf(devices);
            addresses = List.copyOf(addresses);
        }
    }

    /** @param failed what a test of the kiosk found; empty when all is well */
    record Tested(List<Failure> failed) implements StaffAnswer {
        public Tested {
            failed = List.copyOf(failed);
        }

        /** @param reason a code, as the portal is told it; null where there is none */
        public record Failure(String step, @Nullable String reason) {}
    }

    /** @param roll null without a receipt printer */
    record Left(@Nullable Roll roll) implements StaffAnswer {}

    record Copied(Stick stick) implements StaffAnswer {}

    /**
     * The administrator has to type this code.
     *
     * @param until when waiting ends
     */
    record CodeToTell(String code, Instant until) implements StaffAnswer {}

    /** The new certificate is there. */
    record Enrolled() implements StaffAnswer {}

    /** The old certificate stays. */
    record NotEnrolled(NoCertificate why) implements StaffAnswer {}

    /** Erasing has begun; the process will end. */
    record Erasing() implements StaffAnswer {}

    /** This kiosk has no unit that erases, or it did not answer; nothing was erased. */
    record NotErased() implements StaffAnswer {}

    /** The kiosk itself failed. */
    record Failed() implements StaffAnswer {}

    /** A member of the staff, known by her number. */
    record Badge(int number, boolean technician) {}

    /** A device as it is now. */
    record DeviceLine(DeviceKind kind, DeviceStatus.State state, Set<Condition> conditions) {
        public DeviceLine {
            conditions = Set.copyOf(conditions);
        }
    }

    /**
     * What is left of a roll, as far as it was counted.
     *
     * @param days 0 while a day's use is not known
     */
    record Roll(int metres, int days) {}

    /** Paper that its resident did not take; whose it is stands on it and nowhere else. */
    record LeftPaper(Instant printed, Effect.PrintTarget target) {}

    /** What came of copying the log to a stick. */
    enum Stick {
        DONE,
        /** None is there, or it has no FAT file system. */
        NO_STICK,
        FULL,
        FAILED,
        /** This kiosk has no unit that copies, or it did not answer. */
        UNAVAILABLE
    }

    /** Why there is no new certificate. */
    enum NoCertificate {
        /** No invitation, or a damaged one. */
        INVITATION,
        UNREACHABLE,
        /** Another server answered than the one of the invitation. */
        OTHER_PORTAL,
        CLOCK,
        /** The invitation is good no more. */
        OVER,
        /** Another machine has used the invitation. */
        USED,
        FAILED,
        /** This kiosk has no unit that enrols, or it did not answer. */
        UNAVAILABLE
    }

    /** Why nobody is let in. */
    enum Why {
        WRONG,
        /** Tried too often; {@link Refused#delay} says for how long. */
        LOCKED,
        /** The card is known, and its PIN is asked for. */
        PIN_WANTED,
        CARD_UNKNOWN,
        /** No staff is entered, or in a file that is not to be trusted. */
        NOBODY
    }
}
