package ua.vikno.portal.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.address.PayerName;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.dwellings.Dwellings.Found;
import ua.vikno.portal.store.Database;

/**
 * The cabinets of residents: found by number or slip, ended by time, by somebody who may, and when another payer's name
 * stands in the registers.
 */
final class Cabinets {
    /** A token of 132 random bits. */
    private static final int TOKEN = 22;

    private static final String COLUMNS = "select registration.number, registration.dwelling_id, registration.name,"
            + " registration.pin_hash, registration.created_at, registration.ends_at, registration.seen_before_at,"
            + " registration.payer, dwelling.payer"
            + " from registration join dwelling on dwelling.id = registration.dwelling_id";
    private static final RowMapper<Cabinet> CABINET = (row, _) -> new Cabinet(
            row.getString(1),
            row.getLong(2),
            row.getString(3),
            row.getString(4),
            Instant.parse(row.getString(5)),
            row.getObject(6) == null ? null : Instant.ofEpochMilli(row.getLong(6)),
            Instant.ofEpochMilli(row.getLong(7)),
            samePayer(row.getString(8), row.getString(9)));

    private final Database database;
    private final Sessions sessions;
    private final Clock clock;

    Cabinets(Database database, Sessions sessions, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A cabinet.
     *
     * @param endsAt null for one that stays
     * @param seenBefore when it signed in the time before the last
     * @param samePayer whether the dwelling is still paid by whom it was when the cabinet was opened
     */
    record Cabinet(
            String number,
            long dwelling,
            String name,
            String pinHash,
            Instant since,
            @Nullable Instant endsAt,
            Instant seenBefore,
            boolean samePayer) {
        boolean livesAt(Instant now) {
            return samePayer && (endsAt == null || endsAt.isAfter(now));
        }

        @Override
        public String toString() {
            return "Cabinet[]";
        }
    }

    Optional<Cabinet> byNumber(String number) {
        return living(database.client()
                .sql(COLUMNS + " where number = :number")
                .param("number", number)
                .query(CABINET)
                .list());
    }

    /** A slip of before that has no end yet is good for as long as a new one from the day it was printed. */
    Optional<Cabinet> bySlip(String token) {
        Instant now = clock.instant();
        return living(database.client()
                .sql(
                        COLUMNS
                                + " where slip_hash = :hash and (slip_until > :now or (slip_until is null and created_at > :first))")
                .param("hash", Secrets.sha256(token))
                .param("now", now.toEpochMilli())
                .param("first", now.minus(Registrations.SLIP).toString())
                .query(CABINET)
                .list());
    }

    private Optional<Cabinet> living(List<Cabinet> found) {
        return found.stream()
                .filter(cabinet -> cabinet.livesAt(clock.instant()))
                .findFirst();
    }

    /** The oldest first. */
    List<Cabinet> of(long dwelling) {
        return database
                .client()
                .sql(COLUMNS + " where dwelling_id = :dwelling order by created_at, number")
                .param("dwelling", dwelling)
                .query(CABINET)
                .list()
                .stream()
                .filter(cabinet -> cabinet.livesAt(clock.instant()))
                .toList();
    }

    /** Ends the dwelling's cabinets whose time is over or whose payer has changed, so that their names are free. */
    void endOld(Found found) {
        database
                .client()
                .sql(COLUMNS + " where dwelling_id = :dwelling")
                .param("dwelling", found.id())
                .query(CABINET)
                .list()
                .stream()
                .filter(cabinet -> !cabinet.livesAt(clock.instant()))
                .forEach(cabinet -> end(cabinet.number()));
    }

    void end(String number) {
        database.client()
                .sql("delete from registration where number = :number")
                .param("number", number)
                .update();
        sessions.endOf(number);
    }

    void seen(Cabinet cabinet) {
        database.client()
                .sql("update registration set seen_before_at = seen_at, seen_at = :now where number = :number")
                .param("now", clock.millis())
                .param("number", cabinet.number())
                .update();
    }

    void hash(Cabinet cabinet, String pinHash) {
        database.client()
                .sql("update registration set pin_hash = :new where number = :number and pin_hash = :old")
                .param("new", pinHash)
                .param("number", cabinet.number())
                .param("old", cabinet.pinHash())
                .update();
    }

    /** A new slip; the former one's token is forgotten. */
    Registration newSlip(Cabinet cabinet) {
        Instant now = clock.instant();
        String token = Secrets.randomToken().substring(0, TOKEN);
        Instant until = now.plus(Registrations.SLIP);
        Instant ends = Objects.requireNonNullElse(cabinet.endsAt(), until);
        database.client()
                .sql("update registration set slip_hash = :hash, slip_until = :until where number = :number")
                .param("hash", Secrets.sha256(token))
                .param("until", (ends.isBefore(until) ? ends : until).toEpochMilli())
                .param("number", cabinet.number())
                .update();
        return new Registration(cabinet.number(), token, cabinet.name(), now);
    }

    /** One household in two spellings: with initials or in full, with ґ or without. */
    private static boolean samePayer(@Nullable String then, String now) {
        return then == null
                || then.equals(now)
                || PayerName.of(now).isSaidBy(then)
                || PayerName.of(then).isSaidBy(now);
    }
}
