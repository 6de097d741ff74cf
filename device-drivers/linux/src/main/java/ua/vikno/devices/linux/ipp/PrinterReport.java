package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.encoding.UriType;
import com.hp.jipp.model.Operation;
import com.hp.jipp.model.PrinterState;
import com.hp.jipp.model.Types;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.Supply;
import ua.vikno.devices.support.Reading;

/**
 * What a printer, or the queue in front of it, says of itself.
 *
 * @param doubts what it warns of though it can print: the reason, should a job not move
 * @param connecting whether a queue is looking for its printer, as it does for a moment at the beginning of every job
 * @param format what it is sent; null if it takes nothing that a kiosk can send
 * @param createsJobs whether it knows Create-Job and Send-Document
 * @param device what stands behind a queue of CUPS; null for a printer
 * @param away whether the queue answers and the printer behind it does not
 */
record PrinterReport(
        Set<Condition> conditions,
        Set<Condition> doubts,
        boolean busy,
        boolean connecting,
        @Nullable DocumentFormat format,
        boolean createsJobs,
        List<Supply> supplies,
        @Nullable URI device,
        boolean away,
        String detail) {
    static final UriType DEVICE_URI = new UriType("device-uri");

    /** Told to the technician; more are said by a printer that has gone mad. */
    private static final int REASONS = 12;

    private static final Set<Condition> THE_QUEUES_OWN =
            EnumSet.of(Condition.OFFLINE, Condition.STALLED, Condition.UNSUPPORTED_FORMAT);

    PrinterReport {
        conditions = Set.copyOf(conditions);
        doubts = Set.copyOf(doubts);
    }

    static PrinterReport of(IppPacket answer) {
        List<String> reasons = answer.getStrings(Tag.printerAttributes, Types.printerStateReasons);
        PrinterState state = answer.getValue(Tag.printerAttributes, Types.printerState);
        boolean refusing = Boolean.FALSE.equals(answer.getValue(Tag.printerAttributes, Types.printerIsAcceptingJobs));
        boolean stopped = PrinterState.stopped.equals(state);
        List<String> trays = answer.getStrings(Tag.printerAttributes, Types.mediaReady);
        boolean a4 = Trays.holdA4(trays)
                && !Trays.emptyOfA4(answer.getValues(Tag.printerAttributes, Types.printerInputTray));
        StateReasons judged = StateReasons.of(reasons, !refusing && !stopped && state != null, a4);
        Set<Condition> conditions = judged.conditions();
        if (refusing) {
            conditions.add(Condition.OFFLINE);
        }
        String detail = reasons.stream().distinct().limit(REASONS).collect(Collectors.joining(","));
        if (Trays.lackA4(trays)) {
            conditions.add(Condition.PAPER_OUT);
            detail += "; no A4 among " + String.join(",", trays);
        }
        List<Supply> supplies = Supplies.of(answer);
        if (supplies.stream().anyMatch(Supply::low) && !conditions.contains(Condition.TONER_EMPTY)) {
            conditions.add(Condition.TONER_LOW);
        }
        URI device = answer.getValue(Tag.printerAttributes, DEVICE_URI);
        if (stopped && device != null) {
            conditions.add(Condition.OFFLINE);
        } else if (stopped
                && !StateReasons.asleep(reasons)
                && Reading.blocking(conditions).isEmpty()) {
            conditions.add(Condition.UNRECOVERABLE);
        }
        DocumentFormat format = DocumentFormat.of(answer);
        if (format == null) {
            conditions.add(Condition.UNSUPPORTED_FORMAT);
        }
        List<Operation> operations = answer.getValues(Tag.printerAttributes, Types.operationsSupported);
        return new PrinterReport(
                conditions,
                judged.doubts(),
                PrinterState.processing.equals(state),
                StateReasons.connecting(reasons),
                format,
                operations.contains(Operation.createJob) && operations.contains(Operation.sendDocument),
                supplies,
                device,
                false,
                detail);
    }

    /** This queue with what the printer behind it says of itself. */
    PrinterReport with(PrinterReport printer) {
        Set<Condition> all = ofTheQueueItself();
        all.addAll(printer.conditions);
        return new PrinterReport(
                all,
                printer.doubts,
                busy || printer.busy,
                false,
                format,
                createsJobs,
                printer.supplies.isEmpty() ? supplies : printer.supplies,
                device,
                false,
                "queue: %s; printer: %s".formatted(detail, printer.detail));
    }

    /** This queue without its printer. */
    PrinterReport alone(String why) {
        Set<Condition> all = EnumSet.of(Condition.OFFLINE);
        all.addAll(conditions);
        return new PrinterReport(
                all,
                doubts,
                busy,
                connecting,
                format,
                createsJobs,
                supplies,
                device,
                true,
                "the queue answers, the printer behind it does not: " + why);
    }

    /** A queue that is idle has not asked its printer: what it says of paper is what its last job met. */
    PrinterReport idle() {
        return new PrinterReport(
                ofTheQueueItself(), Set.of(), busy, connecting, format, createsJobs, supplies, device, away, detail);
    }

    private Set<Condition> ofTheQueueItself() {
        Set<Condition> own = EnumSet.copyOf(THE_QUEUES_OWN);
        own.retainAll(conditions);
        return own;
    }

    /** A queue whose word that a job is complete means only that the bytes have left this machine. */
    PrinterReport unheard() {
        Set<Condition> all = EnumSet.of(Condition.NO_STATUS_CHANNEL);
        all.addAll(conditions);
        return new PrinterReport(
                all,
                doubts,
                busy,
                connecting,
                format,
                createsJobs,
                supplies,
                device,
                away,
                detail + "; through " + device);
    }

    /** The same, its warnings believed. */
    PrinterReport doubted() {
        Set<Condition> all = EnumSet.noneOf(Condition.class);
        all.addAll(conditions);
        all.addAll(doubts);
        return new PrinterReport(all, doubts, busy, connecting, format, createsJobs, supplies, device, away, detail);
    }

    boolean confirms() {
        return !conditions.contains(Condition.NO_STATUS_CHANNEL);
    }

    Set<Condition> blocking() {
        return Reading.blocking(conditions);
    }

    Reading reading(boolean printing) {
        return away
                ? Reading.away(State.ABSENT, Condition.OFFLINE, detail)
                : Reading.answered(conditions, busy || printing, detail);
    }
}
