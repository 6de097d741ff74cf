package ua.vikno.portal.administration;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import ua.vikno.portal.store.Database;

/**
 * Counts tries to sign in, before they are judged. The last in a row within an hour that is let pass locks its subject for 1 minute,
 * each further one for twice as long, 15 minutes at most, at all portals and over restarts; a right one forgets them.
 */
record SignInGuard(Database database, Clock clock) {
    /** Of one browser that the name has signed in by before, or of one address for a name. */
    static final int TRIES = 5;
    /** For a name, of all addresses from which unknown browsers try. */
    static final int EVERYWHERE = 30;

    static final Duration FIRST = Duration.ofMinutes(1);
    static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration MEMORY = Duration.ofHours(1);

    /** Whose tries are counted together, and how many are let pass. */
    record Subject(String id, int tries) {}

    /** @return false while one of the subjects is locked: then nothing is judged, and those that come after it are not counted */
    boolean counts(List<Subject> subjects) {
        return subjects.stream().allMatch(this::counts);
    }

    private boolean counts(Subject subject) {
        long now = clock.millis();
        return Boolean.TRUE.equals(database.writing().execute(_ -> {
            Optional<Integer> failures = database.client()
                    .sql("insert into administrator_try (subject, failures, locked_until, failed_at)"
                            + " values (:subject, 1, 0, :now) on conflict (subject) do update set"
                            + " failures = case when administrator_try.failed_at < :aged then 1"
                            + " else administrator_try.failures + 1 end, failed_at = :now"
                            + " where administrator_try.locked_until <= :now"
                            // A clock that ran ahead made it: no lock lasts longer.
                            + " or administrator_try.locked_until > :furthest returning failures")
                    .param("subject", subject.id())
                    .param("furthest", now + LONGEST.toMillis())
                    .param("now", now)
                    .param("aged", now - MEMORY.toMillis())
                    .query(Integer.class)
                    .optional();
            failures.filter(count -> count >= subject.tries())
                    .ifPresent(count -> database.client()
                            .sql("update administrator_try set locked_until = :until where subject = :subject")
                            .param("until", now + lock(count - subject.tries()).toMillis())
                            .param("subject", subject.id())
                            .update());
            return failures.isPresent();
        }));
    }

    void forget(List<Subject> subjects) {
        subjects.forEach(subject -> database.client()
                .sql("delete from administrator_try where subject = :subject")
                .param("subject", subject.id())
                .update());
    }

    private static Duration lock(int further) {
        Duration lock = FIRST.multipliedBy(1L << Math.min(further, 4));
        return lock.compareTo(LONGEST) < 0 ? lock : LONGEST;
    }
}
