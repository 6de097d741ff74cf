package ua.vikno.devices.linux.bench;

import java.util.Arrays;
import java.util.Locale;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.linux.escpos.RasterEncoder;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.ReceiptRaster;

/** One JSON line for each measurement: {@code name}, {@code unit}, {@code ours}, {@code runs}; the median of the runs. */
public final class DevicesBench {
    private static final int RUNS = 41;
    private static final int WARM_UP = 200;

    private DevicesBench() {}

    public static void main(String[] arguments) {
        Bitmap bitmap = ReceiptRaster.raster(ReceiptPrinterContract.longReceipt(), 576);
        RasterEncoder encoder = RasterEncoder.forProfile("generic-80");
        double[] rates = new double[RUNS];
        long bytes = 0;
        for (int i = -WARM_UP; i < RUNS; i++) {
            long before = System.nanoTime();
            bytes += encoder.encode(bitmap).stream()
                    .mapToInt(slice -> slice.length)
                    .sum();
            long nanos = Math.max(1, System.nanoTime() - before);
            if (i >= 0) {
                rates[i] = bitmap.height() * 1e9 / nanos;
            }
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was encoded");
        }
        Arrays.sort(rates);
        System.out.printf(
                Locale.ROOT,
                "{\"name\":\"escpos raster encode, 576 dots\",\"unit\":\"rows/s\",\"ours\":%.0f,\"runs\":%d}%n",
                rates[RUNS / 2],
                RUNS);
    }
}
