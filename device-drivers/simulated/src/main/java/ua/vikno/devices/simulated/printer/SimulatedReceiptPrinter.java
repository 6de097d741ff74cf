package ua.vikno.devices.simulated.printer;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import ua.vikno.devices.DeviceKind;
import ua.vikno.devices.JobOptions;
import ua.vikno.devices.PrintJob;
import ua.vikno.devices.ReceiptPrinter;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.devices.simulated.play.Situation;
import ua.vikno.devices.simulated.play.Situation.Kind;
import ua.vikno.devices.spi.DeviceAddress;
import ua.vikno.devices.support.DeviceClock;

/** {@code sim:receipt-printer?width=576&paper=out&speed=1200&out=DIR}: prints so many rows a second onto a picture. */
public final class SimulatedReceiptPrinter extends SimulatedPrinter<Receipt> implements ReceiptPrinter {
    public static final Set<String> PARAMETERS = Set.of("width", "speed", "out", "paper", "situation");
    private static final int ROWS_PER_STEP = 24;
    /** 150 mm/s at 203 dpi. */
    private static final int ROWS_PER_SECOND = 1200;

    private static final List<Situation> SITUATIONS = List.of(
            Situation.NORMAL,
            Situation.of(Kind.PAPER_NEAR_END),
            Situation.of(Kind.PAPER_OUT),
            new Situation(Kind.PAPER_OUT_AFTER, 300),
            Situation.of(Kind.COVER_OPEN),
            Situation.of(Kind.CUTTER_ERROR),
            Situation.of(Kind.UNCONFIRMED),
            Situation.of(Kind.SLOW),
            Situation.of(Kind.GARBAGE),
            Situation.of(Kind.DEAD),
            Situation.of(Kind.UNPLUGGED));

    private final int widthDots;

    public SimulatedReceiptPrinter(String id, DeviceAddress address, DeviceClock clock) {
        super(
                id,
                DeviceKind.RECEIPT_PRINTER,
                clock,
                SITUATIONS,
                Parameters.situation(address),
                new Tray(Parameters.directory(address)),
                Duration.ofNanos(
                        1_000_000_000L * ROWS_PER_STEP / Math.max(1, address.number("speed", ROWS_PER_SECOND))));
        this.widthDots = address.number("width", 576);
    }

    @Override
    public int widthDots() {
        return widthDots;
    }

    @Override
    public PrintJob submit(Receipt receipt, JobOptions options) {
        return enqueue(receipt, options);
    }

    @Override
    Work work(String jobId, Receipt receipt) {
        Bitmap bitmap = ReceiptRaster.raster(receipt, widthDots);
        return new Work() {
            @Override
            public int units() {
                return bitmap.height();
            }

            @Override
            public int unitsPerStep() {
                return ROWS_PER_STEP;
            }

            @Override
            public int pagesDone(int units) {
                return 0;
            }

            @Override
            public void eject(int units) {
                var picture = BitmapPictures.of(BitmapPictures.top(bitmap, units));
                tray().drop(new Printed(jobId, picture, units == bitmap.height()), ".png", BitmapPictures.png(picture));
            }
        };
    }
}
