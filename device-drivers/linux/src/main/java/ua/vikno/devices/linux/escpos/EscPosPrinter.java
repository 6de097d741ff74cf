package ua.vikno.devices.linux.escpos;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.DeviceStatus.State;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.linux.transport.DeviceFileException;
import ua.vikno.devices.linux.transport.Transport;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.support.BackOff;
import ua.vikno.devices.support.Bell;
import ua.vikno.devices.support.Deadline;
import ua.vikno.devices.support.DeviceClock;
import ua.vikno.devices.support.JobTicket;
import ua.vikno.devices.support.PrinterBase;
import ua.vikno.devices.support.Reading;

/** A receipt printer behind a transport: one thread connects, watches and prints. */
final class EscPosPrinter extends PrinterBase<EscPosPrinter.Paper> implements ReceiptPrinter {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration WATCH = Duration.ofSeconds(2);
    /** While something is wrong, so that a mended printer is seen at once. */
    private static final Duration WATCH_TROUBLE = Duration.ofMillis(500);

    /**
     * How often a missing printer is looked for: reading the device tree costs little, and a plug should be noticed
     * quickly.
     */
    private static final Duration PLUGGED_IN_YET = Duration.ofSeconds(1);

    private static final Duration SETTLE = Duration.ofMillis(400);
    private static final int RECOVERIES = 3;
    private static final int UNANSWERED = 3;

    private final Transport.Opener opener;
    private final Profile profile;
    private final Profiles known;
    private final Typesetting typesetting;
    private final Bell bell = new Bell();
    private final BackOff backOff = new BackOff();
    private volatile @Nullable Transport transport;
    private volatile Identity identity = Identity.UNKNOWN;
    private final Strip strip;
    private boolean usedToAnswer;
    private int recoveries;

    /** @param known of which one may fit better than the profile that was chosen */
    EscPosPrinter(String id, Transport.Opener opener, Profile profile, Profiles known, Mode mode, DeviceClock clock) {
        super(id, DeviceKind.RECEIPT_PRINTER, clock, SETTLE);
        this.opener = opener;
        this.profile = profile;
        this.known = known;
        this.strip = new Strip(profile, clock);
        this.typesetting = mode == Mode.TEXT ? new TextEncoder(profile)::encode : rasters(profile);
    }

    /** Whose letters are printed. */
    enum Mode {
        /** Ours, as dots: the same on every printer. */
        RASTER,
        /** The printer's own, as far as its tables go. */
        TEXT
    }

    /** What is printed, turned into commands only when its turn has come. */
    interface Paper {
        List<byte[]> commands();
    }

    private interface Typesetting {
        List<byte[]> apply(Receipt receipt);
    }

    private static Typesetting rasters(Profile profile) {
        RasterEncoder encoder = new RasterEncoder(profile);
        return receipt -> encoder.encode(ReceiptRaster.raster(receipt, profile.dots()));
    }

    @Override
    public int widthDots() {
        return profile.dots();
    }

    @Override
    public PrintJob submit(Receipt receipt, JobOptions options) {
        return enqueue(() -> typesetting.apply(receipt), options);
    }

    @Override
    public PrintJob submitTestPage(Receipt page, JobOptions options) {
        return enqueue(() -> new TestPage(profile, known, identity).commands(page), options);
    }

    @Override
    protected void begin() {
        Thread.ofPlatform().daemon().name(id()).start(surviving(this::live));
    }

    @Override
    protected void end() {
        wake();
    }

    @Override
    protected void wake() {
        bell.ring();
        Transport connected = transport;
        if (connected != null) {
            connected.wake();
        }
    }

    private void live() {
        try {
            while (!closed()) {
                try (Transport connected = opener.open(CONNECT)) {
                    transport = connected;
                    backOff.reset();
                    serve(connected);
                } catch (PrintRun.Broken e) {
                    // The next job may well be printed, over a new connection.
                } catch (NoSuchFileException e) {
                    away(e);
                    bell.await(PLUGGED_IN_YET);
                } catch (IOException e) {
                    away(e);
                    bell.await(closed() ? Duration.ZERO : backOff.next());
                } finally {
                    transport = null;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        refuseWaiting(Condition.OFFLINE);
    }

    private void away(IOException e) {
        Condition why = e instanceof Link.Stalled ? Condition.STALLED : DeviceFileException.conditionOf(e);
        State state = why == Condition.OFFLINE ? State.ABSENT : State.FAULT;
        board().post(Reading.away(
                state, why, why == Condition.STALLED ? String.valueOf(e.getMessage()) : e.toString()));
        refuseWaiting(why);
    }

    /** Of a job that breaks off, nothing that has not left this machine is delivered afterwards. */
    private void serve(Transport connected) throws IOException, InterruptedException {
        try {
            serve(new Link(connected, clock(), strip.marks()));
        } catch (IOException e) {
            if (strip.hanging()) {
                connected.discard();
            }
            throw e;
        }
    }

    private void serve(Link link) throws IOException, InterruptedException {
        strip.connected();
        greet(link);
        Deadline watch = clock().deadlineIn(Duration.ZERO);
        Deadline watchTrouble = watch;
        while (!closed()) {
            if ((troubled() ? watchTrouble : watch).passed()) {
                link.ask();
                watch = clock().deadlineIn(WATCH);
                watchTrouble = clock().deadlineIn(WATCH_TROUBLE);
                mend(link);
                if (link.unanswered() >= UNANSWERED) {
                    throw new IOException("connected, but silent");
                }
                if (strip.cutOnce(link)) {
                    identity = link.identity();
                }
            }
            report(link, false);
            if (fellSilent(link)) {
                refuseWaiting(Condition.STALLED);
            }
            JobTicket<Paper> ticket = next(Duration.ZERO);
            List<byte[]> commands = ticket == null ? null : prepared(ticket, Paper::commands);
            if (ticket != null && commands != null) {
                strip.print(link, ticket, commands, () -> report(link, true));
                watch = clock().deadlineIn(Duration.ZERO);
                watchTrouble = watch;
            } else {
                link.listen(troubled() ? SETTLE : WATCH_TROUBLE);
            }
        }
    }

    /** A printer without paper may take no byte, and yet say by other means why: it is served all the same. */
    private void greet(Link link) throws IOException {
        try {
            makeHeard(link);
        } catch (Link.Stalled e) {
            link.ask();
            if (link.conditions().isEmpty()) {
                throw e;
            }
        }
    }

    /**
     * Makes sure that the printer interprets commands. A silent printer may still be waiting for the rest of a raster,
     * for instance of a job that broke off.
     */
    private void makeHeard(Link link) throws IOException {
        link.send(EscPos.automaticStatus());
        if (!link.ask() && !link.tellsStatus()) {
            new Recovery(link, profile, clock()).resynchronise();
            link.send(EscPos.automaticStatus());
            if (!link.ask() && !link.tellsStatus() && !link.talksNonsense()) {
                link.proveReading();
            }
        }
        identity = link.identity();
    }

    /** Silent, and nothing else tells why. */
    private boolean fellSilent(Link link) {
        return usedToAnswer && !link.tellsStatus() && link.conditions().isEmpty();
    }

    private void report(Link link, boolean busy) {
        if (link.talksNonsense()) {
            String how = link.echoes() ? "sends back what it is sent" : "answers are not ESC/POS";
            board().post(Reading.away(State.FAULT, Condition.PROTOCOL, how));
            return;
        }
        usedToAnswer |= link.tellsStatus();
        if (fellSilent(link)) {
            board().post(Reading.away(State.FAULT, Condition.STALLED, "connected, but silent"));
            return;
        }
        Set<Condition> conditions = EnumSet.noneOf(Condition.class);
        conditions.addAll(link.conditions());
        if (!link.tellsStatus()) {
            conditions.add(Condition.NO_STATUS_CHANNEL);
        }
        board().post(Reading.answered(conditions, busy, description()));
    }

    /** For the technician: what the printer is taken for, what it calls itself, and what would fit better. */
    private String description() {
        String name = identity.known() ? ", calls itself " + identity : "";
        String better = known.suggestedFor(identity)
                .filter(fitting -> !fitting.name().equals(profile.name()))
                .map(fitting -> ", try profile=" + fitting.name())
                .orElse("");
        return "profile " + profile.name() + name + better;
    }

    /** Tries to free a jammed blade, which often works; a printer that stays broken is left to the technician. */
    private void mend(Link link) throws IOException {
        boolean stuck = link.conditions().contains(Condition.CUTTER_ERROR);
        if (!stuck) {
            recoveries = 0;
        } else if (recoveries < RECOVERIES) {
            recoveries++;
            link.send(EscPos.recover());
        }
    }

    private boolean troubled() {
        return !status().usable();
    }
}
