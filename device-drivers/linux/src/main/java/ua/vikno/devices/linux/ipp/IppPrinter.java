package ua.vikno.devices.linux.ipp;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.DocumentPrinter;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.JobOutcome;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.Supply;
import ua.vikno.devices.support.BackOff;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;
import ua.vikno.devices.support.PrinterBase;
import ua.vikno.devices.support.Reading;

/** A sheet printer behind IPP: one thread asks how it is, prints, and follows its jobs. */
final class IppPrinter extends PrinterBase<byte[]> implements DocumentPrinter {
    static final Duration WATCH = Duration.ofSeconds(2);
    private static final Duration WATCH_TROUBLE = Duration.ofMillis(500);
    private static final Duration SETTLE = Duration.ofMillis(400);

    private final Station station;
    private final Duration watch;
    private final Bell bell = new Bell();
    private final BackOff backOff = new BackOff();
    private volatile @Nullable Thread thread;
    private volatile List<Supply> supplies = List.of();
    private boolean purged;

    IppPrinter(String id, URI printer, Duration watch, DeviceClock clock) {
        this(id, printer, "", watch, clock);
    }

    /**
     * @param pin of {@link PrinterTrust}; empty for none
     * @param watch between two looks at a printer that works
     */
    IppPrinter(String id, URI printer, String pin, Duration watch, DeviceClock clock) {
        super(id, DeviceKind.DOCUMENT_PRINTER, clock, SETTLE);
        this.watch = watch;
        this.station = new Station(printer, pin, clock);
    }

    @Override
    public PrintJob submit(byte[] pdf, JobOptions options) {
        return enqueue(pdf.clone(), options);
    }

    @Override
    public List<Supply> supplies() {
        return supplies;
    }

    @Override
    protected void begin() {
        thread = Thread.ofVirtual().name(id()).start(surviving(this::live));
    }

    @Override
    protected void end() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
        station.close();
        refuseWaiting(Condition.OFFLINE);
    }

    @Override
    protected void wake() {
        bell.ring();
    }

    private void live() {
        try {
            while (!closed()) {
                PrinterReport printer = watch();
                JobTicket<byte[]> ticket = next(patience(printer));
                byte[] pdf = ticket == null ? null : ticket.document();
                if (ticket != null && pdf != null) {
                    print(ticket, pdf);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting(Condition.OFFLINE);
    }

    private void print(JobTicket<byte[]> ticket, byte[] pdf) throws InterruptedException {
        PrinterReport printer = watch();
        while (printer == null && occupied() && !ticket.cancelled() && !ticket.expired()) {
            bell.await(WATCH_TROUBLE);
            printer = watch();
        }
        if (ticket.cancelled()) {
            ticket.end(new JobOutcome.Cancelled());
            return;
        }
        if (printer == null) {
            ticket.fail(Reading.blocking(status().conditions()), 0);
            return;
        }
        try {
            new DocumentRun(station, ticket, bell, clock(), now -> board().post(now.reading(true))).run(pdf, printer);
        } finally {
            ticket.fail(Set.of(Condition.OFFLINE), 0);
        }
    }

    /** It says that it is busy: that passes. */
    private boolean occupied() {
        return status().conditions().contains(Condition.IN_USE_BY_OTHER);
    }

    private @Nullable PrinterReport watch() throws InterruptedException {
        try {
            if (!purged) {
                station.front().purge();
                purged = true;
            }
            PrinterReport printer = station.report();
            supplies = printer.supplies();
            board().post(printer.reading(false));
            backOff.reset();
            return printer;
        } catch (IppException e) {
            purged = false;
            board().post(Reading.away(State.FAULT, e.condition(), String.valueOf(e.getMessage())));
            return null;
        } catch (IOException e) {
            purged = false;
            board().post(Reading.away(State.ABSENT, Condition.OFFLINE, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private Duration patience(@Nullable PrinterReport printer) {
        if (printer == null) {
            return backOff.next();
        }
        return status().usable() ? watch : WATCH_TROUBLE;
    }
}
