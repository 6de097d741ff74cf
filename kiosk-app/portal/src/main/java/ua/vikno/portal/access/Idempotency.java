package ua.vikno.portal.access;

import java.util.Optional;
import java.util.function.Supplier;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;
import ua.vikno.portal.problems.Require;
import ua.vikno.portal.store.Database;

/** Lets a request that creates be sent again after a lost answer without creating twice. */
public final class Idempotency {
    private static final int LONGEST_KEY = 80;
    private final Database database;

    public Idempotency(Database database) {
        this.database = database;
    }

    /**
     * Runs {@code create} once for each key of a kiosk, in the transaction that remembers it.
     *
     * @param request everything the answer depends on
     * @param create makes the thing and returns its number
     * @return the number made now or then
     * @throws ProblemException {@code IDEMPOTENCY_CONFLICT} when the key came with another request
     */
    public synchronized String once(
            String kiosk, String operation, String key, String request, Supplier<String> create) {
        String named = Require.text(key, "Idempotency-Key", LONGEST_KEY);
        String hash = Secrets.sha256(request);
        String result = database.writing().execute(_ -> {
            Optional<Remembered> before = find(kiosk, operation, named);
            if (before.isPresent()) {
                if (!before.get().hash().equals(hash)) {
                    throw new ProblemException(Problem.IDEMPOTENCY_CONFLICT);
                }
                return before.get().result();
            }
            String created = create.get();
            database.client()
                    .sql("insert into idempotency (kiosk, operation, key, request_hash, result)"
                            + " values (:kiosk, :operation, :key, :hash, :result)")
                    .param("kiosk", kiosk)
                    .param("operation", operation)
                    .param("key", named)
                    .param("hash", hash)
                    .param("result", created)
                    .update();
            return created;
        });
        return Require.present(result, "result");
    }

    private Optional<Remembered> find(String kiosk, String operation, String key) {
        return database.client()
                .sql("select request_hash, result from idempotency"
                        + " where kiosk = :kiosk and operation = :operation and key = :key")
                .param("kiosk", kiosk)
                .param("operation", operation)
                .param("key", key)
                .query((row, _) -> new Remembered(row.getString(1), row.getString(2)))
                .optional();
    }

    private record Remembered(String hash, String result) {}
}
