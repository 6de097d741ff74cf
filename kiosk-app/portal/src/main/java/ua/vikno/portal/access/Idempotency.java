package ua.vikno.portal.access;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.ProblemException.Require;
import ua.vikno.portal.store.Database;

/**
 * Lets a request that creates be sent again after a lost answer without creating twice, to whichever portal of the
 * database. The key is a row that the transaction writes first: of requests with one key sent together, the second waits
 * until the first has ended and then gives its answer.
 */
public final class Idempotency {
    private static final int LONGEST_KEY = 80;
    private static final int TRIES = 3;

    private final Database database;
    private final Clock clock;

    public Idempotency(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Creates once for each key of a kiosk, in the transaction that remembers the key.
     *
     * @param request everything the answer depends on
     * @param prepare what takes long, called for a new key outside of the transaction; called again when what it made was
     *     taken meanwhile, such as a random number
     * @param create makes the thing of what was prepared and returns its number
     * @return the number made now or then
     * @throws ProblemException {@code IDEMPOTENCY_CONFLICT} when the key came with another request
     */
    public <T> String once(
            String kiosk,
            String operation,
            String key,
            String request,
            Supplier<T> prepare,
            Function<T, String> create) {
        // Hashed: a slip's token hangs on the key, and must not be had from a copy of the tables.
        Key named = new Key(kiosk, operation, Secrets.sha256(Require.text(key, Headers.IDEMPOTENCY_KEY, LONGEST_KEY)));
        String hash = Secrets.sha256(request);
        for (int tries = 1; ; tries++) {
            Optional<String> before = find(named, hash);
            if (before.isPresent()) {
                return before.get();
            }
            T prepared = prepare.get();
            try {
                return Require.present(
                        database.writing().execute(_ -> created(named, hash, prepared, create)), "result");
            } catch (DuplicateKeyException e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private <T> String created(Key key, String hash, T prepared, Function<T, String> create) {
        if (!claimed(key, hash)) {
            return find(key, hash).orElseThrow();
        }
        String result = create.apply(prepared);
        database.client()
                .sql("update idempotency set result = :result"
                        + " where kiosk = :kiosk and operation = :operation and key = :key")
                .param("result", result)
                .param("kiosk", key.kiosk())
                .param("operation", key.operation())
                .param("key", key.text())
                .update();
        return result;
    }

    /** False when the key is known; waits while another transaction is about to know it. */
    private boolean claimed(Key key, String hash) {
        return database.client()
                        .sql("insert into idempotency (kiosk, operation, key, request_hash, result, made_at)"
                                + " values (:kiosk, :operation, :key, :hash, '', :now)"
                                + " on conflict (kiosk, operation, key) do nothing")
                        .param("kiosk", key.kiosk())
                        .param("operation", key.operation())
                        .param("key", key.text())
                        .param("hash", hash)
                        .param("now", clock.millis())
                        .update()
                > 0;
    }

    private Optional<String> find(Key key, String hash) {
        Optional<Remembered> before = database.client()
                .sql("select request_hash, result from idempotency"
                        + " where kiosk = :kiosk and operation = :operation and key = :key")
                .param("kiosk", key.kiosk())
                .param("operation", key.operation())
                .param("key", key.text())
                .query((row, _) -> new Remembered(row.getString(1), row.getString(2)))
                .optional();
        if (before.isPresent() && !before.get().hash().equals(hash)) {
            throw new ProblemException(Problem.IDEMPOTENCY_CONFLICT);
        }
        return before.map(Remembered::result);
    }

    private record Key(String kiosk, String operation, String text) {}

    private record Remembered(String hash, String result) {}
}
