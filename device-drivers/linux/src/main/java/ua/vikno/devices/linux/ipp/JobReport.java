package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.JobState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;

/**
 * How a job stands.
 *
 * @param pagesDone 0 when the printer does not count
 * @param formatTrouble whether the printer could not make sense of the document
 */
record JobReport(Phase phase, int pagesDone, boolean formatTrouble) {
    private static final Set<String> FORMAT_TROUBLE =
            Set.of("document-format-error", "unsupported-document-format", "document-unprintable-error");

    enum Phase {
        UNDER_WAY,
        COMPLETED,
        CANCELLED,
        ABORTED,
        UNKNOWN
    }

    static JobReport of(IppPacket answer) {
        List<String> reasons = answer.getStrings(Tag.jobAttributes, Types.jobStateReasons);
        Integer impressions = answer.getValue(Tag.jobAttributes, Types.jobImpressionsCompleted);
        Integer sheets = answer.getValue(Tag.jobAttributes, Types.jobMediaSheetsCompleted);
        return new JobReport(
                phase(answer.getValue(Tag.jobAttributes, Types.jobState), reasons),
                Math.max(count(impressions), count(sheets)),
                reasons.stream().anyMatch(FORMAT_TROUBLE::contains));
    }

    Set<Condition> why(Set<Condition> printer) {
        if (formatTrouble) {
            return Set.of(Condition.UNSUPPORTED_FORMAT);
        }
        return printer.isEmpty() ? Set.of(Condition.UNRECOVERABLE) : printer;
    }

    private static Phase phase(@Nullable JobState state, List<String> reasons) {
        if (JobState.completed.equals(state)) {
            return reasons.contains("job-completed-with-errors") ? Phase.ABORTED : Phase.COMPLETED;
        }
        if (JobState.canceled.equals(state)) {
            return Phase.CANCELLED;
        }
        if (JobState.aborted.equals(state)) {
            return Phase.ABORTED;
        }
        return state == null ? Phase.UNKNOWN : Phase.UNDER_WAY;
    }

    private static int count(@Nullable Integer value) {
        return value == null ? 0 : Math.max(0, value);
    }
}
