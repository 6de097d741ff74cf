package ua.vikno.devices.linux.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import ua.vikno.devices.contract.Peer;
import ua.vikno.devices.contract.ReceiptPrinterContract;
import ua.vikno.devices.linux.escpos.RasterEncoder;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.ReceiptRaster;

/** How fast receipts become bytes, beside the fastest paper and beside another encoder. */
final class RasterBench {
    private static final int RUNS = 41;
    private static final int WARM_UP = 200;
    private static final int WIDTH = 576;
    private static final int NANOS = 1_000_000_000;
    /** 300 mm/s at 8 dots/mm: the fastest heads there are. */
    private static final double HEAD_ROWS_PER_SECOND = 2400;

    private static final String HEAD = "print head at 300 mm/s";
    private static final double MUST_OUTRUN_THE_HEAD = 20;

    private final RasterEncoder encoder = RasterEncoder.forProfile("generic-80");

    List<Row> rows() throws IOException {
        Bitmap bitmap = ReceiptRaster.raster(ReceiptPrinterContract.longReceipt(), WIDTH);
        double encoding = ratePerSecond(() -> bitmap);
        double laidOut = ratePerSecond(() -> ReceiptRaster.raster(bill(), WIDTH));
        return List.of(
                new Row(
                        "receipt laid out and encoded, 576 dots",
                        "rows/s",
                        laidOut,
                        HEAD_ROWS_PER_SECOND,
                        HEAD,
                        RUNS,
                        MUST_OUTRUN_THE_HEAD),
                new Row(
                        "picture encoded, 576 dots",
                        "rows/s",
                        encoding,
                        HEAD_ROWS_PER_SECOND,
                        HEAD,
                        RUNS,
                        MUST_OUTRUN_THE_HEAD),
                new Row(
                        "picture encoded, 576 dots",
                        "rows/s",
                        encoding,
                        theirRate(bitmap),
                        "receipt-printer-encoder 4.0.1",
                        RUNS,
                        0));
    }

    /** Text all over, as on a bill of a dozen services. */
    private static Receipt bill() {
        Receipt.Block[] lines = new Receipt.Block[60];
        Arrays.setAll(
                lines,
                i -> i % 5 == 0
                        ? new Receipt.Text("Централізоване водопостачання", Size.LARGE, Align.LEFT, true)
                        : new Receipt.Columns(
                                "Нараховано за тарифом, м³", "1 234,%02d ₴".formatted(i), Size.NORMAL, false));
        return new Receipt(List.of(lines));
    }

    private double ratePerSecond(Supplier<Bitmap> paper) {
        double[] rates = new double[RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            long before = System.nanoTime();
            Bitmap bitmap = paper.get();
            int bytes = encoder.encode(bitmap).stream().mapToInt(b -> b.length).sum();
            long nanos = Math.max(1, System.nanoTime() - before);
            if (bytes < bitmap.bits().length) {
                throw new IllegalStateException("only " + bytes + " bytes");
            }
            if (i >= 0) {
                rates[i] = (double) bitmap.height() * NANOS / nanos;
            }
        }
        Arrays.sort(rates);
        return rates[RUNS / 2];
    }

    /** It wants whole multiples of eight rows. */
    private static double theirRate(Bitmap bitmap) throws IOException {
        int height = bitmap.height() / 8 * 8;
        byte[] bits = Arrays.copyOf(bitmap.bits(), height * bitmap.stride());
        ByteBuffer input = ByteBuffer.allocate(12 + bits.length)
                .putInt(WIDTH)
                .putInt(height)
                .putInt(RUNS)
                .put(bits);
        String answer = new String(Peer.node("bench-encode.js", input.array()), StandardCharsets.UTF_8);
        double[] rates = Arrays.stream(answer.replaceAll("[\\[\\]]", "").split(",", -1))
                .mapToDouble(nanos -> (double) height * NANOS / Double.parseDouble(nanos))
                .sorted()
                .toArray();
        return rates[rates.length / 2];
    }
}
