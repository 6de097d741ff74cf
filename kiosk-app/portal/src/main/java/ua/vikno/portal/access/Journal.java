package ua.vikno.portal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/**
 * A journal of who saw and changed what, and of what speaks of an attack: one JSON object a line, for a city's log collector. People and
 * dwellings are pseudonyms under the portal's secret; nothing else about them is in it. Each line holds an HMAC of itself
 * and of the line before, so that nothing is changed, left out or put in between unnoticed: see {@link JournalChain}.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PSEUDONYM = 16;

    private final Optional<JournalFile> file;
    private final Secrets secrets;
    private final Clock clock;
    private long lost;

    /** What is noted. */
    public enum Kind {
        STARTED,
        WRONG_KEY,
        SIGNED_IN,
        REFUSED,
        REGISTERED,
        ACCESS_SEEN,
        CABINET_ENDED,
        SLIP_RENEWED,
        TRIAL_OPENED,
        STATEMENT_SEEN,
        PAYMENTS_SEEN,
        HISTORY_SEEN,
        BILL_FORMED,
        REGISTER_SENT,
        REGISTER_TAKEN_BACK,
        RESIDENTS_SEARCHED,
        RESIDENT_FOUND,
        RESIDENT_EXPORTED,
        RESIDENT_ERASED,
        RESIDENT_CONFIRMED,
        NOTICE_SET,
        NOTICE_ENDED,
        PLAN_SET,
        PLAN_ENDED,
        BACKUP_WRITTEN,
        BACKUP_RESTORED,
        KEY_MADE,
        KEY_REVOKED,
        KEYS_READ,
        KIOSK_ADDED,
        KIOSK_REPLACED,
        KIOSK_CONFIRMED,
        KIOSK_REVOKED,
        RECORDING_ASKED,
        ENROLMENT_ASKED,
        ENROLMENT_REFUSED,
        CERTIFICATE_ISSUED,
        CERTIFICATE_RENEWED,
        CERTIFICATE_REFUSED,
        ADMINISTRATOR_ADDED,
        ADMINISTRATOR_ENDED,
        ADMINISTRATOR_SET_UP,
        ADMINISTRATOR_SIGNED_IN,
        ADMINISTRATOR_SIGNED_OUT,
        ADMINISTRATOR_REFUSED,
        PASSKEY_ADDED,
        PASSKEY_REMOVED,
        PASSKEY_STOPPED,
        RELEASE_DECLARED,
        RELEASE_REVOKED
    }

    /** @param file empty where nobody keeps a journal */
    Journal(Optional<JournalFile> file, Secrets secrets, Clock clock) {
        this.file = file;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @param dwelling whom it is about; becomes a pseudonym */
    public void note(Kind kind, @Nullable String caller, long dwelling) {
        write(kind, caller, ofDwelling(dwelling), Map.of());
    }

    /** @param facts no personal data: methods, reasons, counts */
    public void note(Kind kind, @Nullable String caller, Map<String, Object> facts) {
        write(kind, caller, null, facts);
    }

    /**
     * Notes what an administrator is about to do at a page.
     *
     * @throws ProblemException {@code BUSY} when it cannot be noted: then nothing is to be done
     */
    public void demand(Kind kind, Map<String, Object> facts) {
        if (!write(kind, "page", null, facts)) {
            throw new ProblemException(Problem.BUSY);
        }
    }

    /**
     * A journal that cannot be written stops nobody's visit; the next line that can be says how many are missing.
     *
     * @return false when the line is missing
     */
    synchronized boolean write(
            Kind kind, @Nullable String caller, @Nullable String subject, Map<String, Object> facts) {
        if (file.isEmpty()) {
            return true;
        }
        Instant now = clock.instant();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", now.toString());
        line.put("event", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (caller != null) {
            line.put("caller", caller);
        }
        if (subject != null) {
            line.put("subject", subject);
        }
        line.putAll(new TreeMap<>(facts));
        if (lost > 0) {
            line.put("lost", lost);
        }
        String text = JSON.writeValueAsString(line);
        if (file.get().append(now, before -> JournalChain.joined(text, JournalChain.next(secrets, before, text)))) {
            lost = 0;
            return true;
        }
        if (lost++ == 0) {
            LOG.error("the journal cannot be written");
        }
        return false;
    }

    Secrets secrets() {
        return secrets;
    }

    String ofDwelling(long dwelling) {
        return pseudonym("dwelling:" + dwelling);
    }

    String ofCabinet(String number) {
        return pseudonym("cabinet:" + number);
    }

    private String pseudonym(String subject) {
        return JournalChain.text(secrets.hmac("journal-subject", subject)).substring(0, PSEUDONYM);
    }
}
