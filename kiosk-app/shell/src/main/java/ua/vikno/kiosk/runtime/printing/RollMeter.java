package ua.vikno.kiosk.runtime.printing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ua.vikno.devices.Condition;
import ua.vikno.devices.DeviceEvent;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.kiosk.flow.StaffAnswer.Roll;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.state.file.DurableFile;
import ua.vikno.state.file.Reading;

/**
 * Counts the paper of the receipt printer's roll, in millimetres, on the disk. A roll begins when the staff say so, or when a
 * printer that was out of paper has some again; how long a roll is the kiosk learns from the one that came to its end.
 */
public final class RollMeter {
    /** What a printer feeds before it cuts, beside what is printed. */
    static final int FEED_MM = 20;

    static final int DOTS_PER_MM = 8;

    /** Until one has come to its end: 80 × 80 mm paper of 55 g/m² has 80 m, 57 × 40 mm has 18 m. */
    static final int WIDE_METRES = 80;

    static final int NARROW_METRES = 18;
    private static final int WIDE_DOTS = 512;
    private static final int MM = 1_000;

    /** A roll that ended sooner was begun already. */
    private static final int SHORTEST_METRES = 5;

    private static final int LONGEST_METRES = 400;
    private static final Pattern FORM = Pattern.compile("(\\d{1,7}) (\\d{1,7}) (\\d{1,12})\\n");

    private final DurableFile file;
    private final int widthDots;
    private final InstantSource clock;
    private final EventLog log;
    private State state;
    private boolean out;

    /**
     * @param usedMm of the roll that is in
     * @param learnedMm how long the last one was; 0 while that is not known
     * @param since when it was put in, in seconds of the epoch; 0 while that is not known
     */
    private record State(int usedMm, int learnedMm, long since) {
        String line() {
            return usedMm + " " + learnedMm + " " + since + "\n";
        }
    }

    public RollMeter(ReceiptPrinter printer, DurableFile file, InstantSource clock, EventLog log) {
        this.file = file;
        this.widthDots = printer.widthDots();
        this.clock = clock;
        this.log = log;
        state = read(file);
        var _ = printer.listen(this::told);
    }

    private static State read(DurableFile file) {
        Matcher form = FORM.matcher(file.read() instanceof Reading.Whole whole ? whole.text() : "");
        return form.matches()
                ? new State(
                        Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Long.parseLong(form.group(3)))
                : new State(0, 0, 0);
    }

    /** What was printed, or may have been. */
    synchronized void printed(Receipt receipt) {
        int mm = ReceiptRaster.raster(receipt, widthDots).height() / DOTS_PER_MM + FEED_MM;
        int before = left().metres();
        keep(new State(Math.min(state.usedMm + mm, LONGEST_METRES * MM), state.learnedMm, state.since));
        int now = left().metres();
        // Ten lines for a roll of 80 m, and each of its last metres.
        if (before != now && (now % 8 == 0 || now < 5)) {
            log.note(LogEvent.ROLL_LEFT, now);
        }
    }

    /** The staff have put a new roll in. */
    public synchronized void begin() {
        keep(new State(0, state.learnedMm, clock.instant().getEpochSecond()));
        log.note(LogEvent.ROLL_LEFT, left().metres());
    }

    /** How much is left: of the length that was learned, or that is usual. */
    public synchronized Roll left() {
        int length =
                state.learnedMm > 0 ? state.learnedMm : MM * (widthDots >= WIDE_DOTS ? WIDE_METRES : NARROW_METRES);
        int left = Math.max(0, length - state.usedMm);
        return new Roll(left / MM, days(left));
    }

    /** @return 0 while a day's use is not known */
    private int days(int left) {
        Duration since = Duration.between(Instant.ofEpochSecond(state.since), clock.instant());
        if (state.since == 0 || since.compareTo(Duration.ofDays(1)) < 0 || state.usedMm == 0) {
            return 0;
        }
        return (int) Math.min(
                999,
                left * since.toMinutes() / state.usedMm / Duration.ofDays(1).toMinutes());
    }

    /** Between a roll that has ended and the next one the cover is opened and closed. */
    private synchronized void told(DeviceEvent event) {
        if (event instanceof DeviceEvent.StatusChanged(var _, var now, Instant _)) {
            boolean is = now.conditions().contains(Condition.PAPER_OUT);
            if (is && !out) {
                out = true;
                ended();
            } else if (out && !is && now.usable()) {
                out = false;
                begin();
            }
        }
    }

    private void ended() {
        int used = state.usedMm;
        if (state.since > 0 && used >= SHORTEST_METRES * MM) {
            keep(new State(used, used, state.since));
        }
    }

    private void keep(State next) {
        state = next;
        try {
            file.write(next.line());
        } catch (IOException e) {
            log.note(LogEvent.STATE_FILE_TROUBLE, e);
        }
    }
}
