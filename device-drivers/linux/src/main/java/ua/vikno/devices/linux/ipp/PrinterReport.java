package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.Condition;
import ua.vikno.devices.support.Reading;

/**
 * What a printer says of itself.
 *
 * @param takesPdf also when it does not say what it takes
 * @param createsJobs whether it knows Create-Job and Send-Document
 */
record PrinterReport(Set<Condition> conditions, boolean busy, boolean takesPdf, boolean createsJobs, String detail) {
    static PrinterReport of(IppPacket answer) {
        List<String> reasons = answer.getStrings(Tag.printerAttributes, Types.printerStateReasons);
        Set<Condition> conditions = StateReasons.conditions(reasons);
        PrinterState state = answer.getValue(Tag.printerAttributes, Types.printerState);
        if (PrinterState.stopped.equals(state) && Reading.blocking(conditions).isEmpty()) {
            conditions.add(Condition.UNRECOVERABLE);
        }
        if (Boolean.FALSE.equals(answer.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs))) {
            conditions.add(Condition.OFFLINE);
        }
        List<String> formats = answer.getStrings(Tag.printerAttributes, Types.documentFormatSupported);
        List<Operation> operations = answer.getValues(Tag.printerAttributes, Types.operationsSupported);
        return new PrinterReport(
                Set.copyOf(conditions),
                PrinterState.processing.equals(state),
                formats.isEmpty() || formats.contains(Requests.PDF),
                operations.contains(Operation.createJob) && operations.contains(Operation.sendDocument),
                String.join(",", reasons));
    }

    Set<Condition> blocking() {
        return Reading.blocking(conditions);
    }

    Reading reading(boolean printing) {
        return Reading.answered(conditions, busy || printing, detail);
    }
}
