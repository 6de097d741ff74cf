package ua.vikno.kiosk.night;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/** The last result on the disk. A disk that takes nothing costs it with the process, and the test is made again. */
record KeptResult(DurableFile file, EventLog log) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> BY = Set.of("NIGHT", "STAFF");
    private static final Set<String> OUTCOMES = Set.of(NightlyTest.OK, NightlyTest.FAILED, NightlyTest.LEFT_OUT);
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final Pattern REASON = Pattern.compile("[A-Z][A-Z_]{0,39}");
    private static final Duration LONGEST = Duration.ofHours(1);

    Optional<NightlyTest> read() {
        return switch (file.read()) {
            case Reading.Absent _ -> Optional.empty();
            case Reading.Damaged(var damage, var _) -> {
                log.note(LogEvent.STATE_FILE_TROUBLE, damage);
                yield Optional.empty();
            }
            case Reading.Whole(byte[] bytes) -> parsed(bytes);
        };
    }

    private Optional<NightlyTest> parsed(byte[] bytes) {
        try {
            NightlyTest test = JSON.readValue(bytes, NightlyTest.class);
            return test != null && isWhole(test) ? Optional.of(test) : Optional.empty();
        } catch (JacksonException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
            return Optional.empty();
        }
    }

    /** A file that somebody edited must not make the portal refuse heartbeats. */
    private static boolean isWhole(NightlyTest test) {
        return test.at() != null
                && BY.contains(String.valueOf(test.by()))
                && test.seconds() >= 0
                && test.seconds() <= LONGEST.toSeconds()
                && test.steps().size() <= NightlyTest.MOST_STEPS
                && test.steps().stream().allMatch(KeptResult::isWhole);
    }

    private static boolean isWhole(NightlyTest.Step step) {
        String reason = step.reason();
        return NAME.matcher(String.valueOf(step.name())).matches()
                && OUTCOMES.contains(String.valueOf(step.outcome()))
                && (reason == null || REASON.matcher(reason).matches())
                && step.millis() >= 0
                && step.millis() <= LONGEST.toMillis();
    }

    void write(NightlyTest test) {
        try {
            file.write(JSON.writeValueAsBytes(test));
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
