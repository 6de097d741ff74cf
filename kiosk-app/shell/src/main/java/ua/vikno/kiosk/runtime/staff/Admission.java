package ua.vikno.kiosk.runtime.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.flow.StaffAnswer;
import ua.vikno.kiosk.flow.StaffAnswer.Badge;
import ua.vikno.kiosk.flow.StaffAnswer.Why;
import ua.vikno.kiosk.flow.StaffOrder;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.kiosk.runtime.staff.Tries.Kind;
import ua.vikno.state.staff.PinHash;
import ua.vikno.state.staff.StaffCard;
import ua.vikno.state.staff.StaffFile;
import ua.vikno.state.staff.StaffFile.Staff;
import ua.vikno.state.staff.StaffMember;

/** Lets the staff in, or not; says so in the log. */
final class Admission {
    private final StaffFile file;
    private final Tries tries;
    private final EventLog log;

    Admission(StaffFile file, Tries tries, EventLog log) {
        this.file = file;
        this.tries = tries;
        this.log = log;
    }

    /**
     * Waits for hashes, up to some seconds.
     *
     * @param paused what whoever is let in is told of the kiosk's pause
     * @return a badge, or why there is none
     */
    StaffAnswer admit(StaffOrder.SignIn who, @Nullable Instant paused) {
        StaffAnswer answer = admit(who);
        return answer instanceof StaffAnswer.Admitted(Badge badge, var _)
                ? new StaffAnswer.Admitted(badge, paused)
                : answer;
    }

    private StaffAnswer admit(StaffOrder.SignIn who) {
        return switch (file.read()) {
            case Staff.Known(List<StaffMember> members) ->
                who.card() == null ? byPin(members, who.pin()) : byCard(members, who.card(), who.pin());
            case Staff.Nobody _ -> refused(Why.NOBODY);
            case Staff.Refused(StaffFile.Fault fault) -> {
                log.note(LogEvent.STAFF_FILE_REFUSED, fault);
                yield refused(Why.NOBODY);
            }
        };
    }

    private StaffAnswer byCard(List<StaffMember> members, String code, String pin) {
        String hash = StaffCard.hash(code);
        StaffMember member = members.stream()
                .filter(one -> hash.equals(one.card()))
                .findFirst()
                .orElse(null);
        if (member == null) {
            return refused(Why.CARD_UNKNOWN);
        }
        if (member.pin() == null) {
            return admitted(member);
        }
        if (pin.isEmpty()) {
            return new StaffAnswer.Refused(Why.PIN_WANTED, Duration.ZERO);
        }
        return tried(Kind.PIN_WITH_CARD, List.of(member), pin);
    }

    private StaffAnswer byPin(List<StaffMember> members, String pin) {
        return tried(
                Kind.PIN_ALONE,
                members.stream().filter(one -> one.card() == null).toList(),
                pin);
    }

    private StaffAnswer tried(Kind kind, List<StaffMember> members, String pin) {
        Duration wait = tries.wait(kind);
        if (wait.isPositive()) {
            log.note(LogEvent.STAFF_REFUSED, Why.LOCKED);
            return new StaffAnswer.Refused(Why.LOCKED, wait);
        }
        tries.begin(kind);
        Optional<StaffMember> member = matching(members, pin);
        if (member.isEmpty()) {
            Duration locked = tries.wait(kind);
            if (locked.isPositive()) {
                log.note(LogEvent.STAFF_LOCKED, locked.toSeconds());
            }
            return refused(Why.WRONG);
        }
        tries.right(kind);
        return admitted(member.get());
    }

    /** Looks at all of them, so that the time says nothing of who it was. */
    private static Optional<StaffMember> matching(List<StaffMember> members, String pin) {
        @Nullable StaffMember found = null;
        for (StaffMember member : members) {
            String hash = member.pin();
            if (hash != null && PinHash.matches(pin, hash)) {
                found = member;
            }
        }
        return Optional.ofNullable(found);
    }

    private StaffAnswer refused(Why why) {
        log.note(LogEvent.STAFF_REFUSED, why);
        return new StaffAnswer.Refused(why, Duration.ZERO);
    }

    private StaffAnswer admitted(StaffMember member) {
        log.note(LogEvent.STAFF_SIGNED_IN, member.number(), member.role());
        return new StaffAnswer.Admitted(new Badge(member.number(), member.role() == StaffMember.Role.TECHNICIAN), null);
    }
}
