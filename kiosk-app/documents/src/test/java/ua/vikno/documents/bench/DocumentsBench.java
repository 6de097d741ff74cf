package ua.vikno.documents.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Papers;
import ua.vikno.documents.Samples;

/** Prints one JSON object a line: how long papers take, in milliseconds, medians of the runs. */
public final class DocumentsBench {
    private static final int WARM_UP = 60;
    private static final int RUNS = 41;
    private static final int ROWS = 2000;

    private DocumentsBench() {}

    public static void main(String[] args) {
        var paper = new BillPaper(Samples.everyday(true));
        print("bill PDF, first of a process", 1, millis(() -> new Papers().pdf(paper)));
        var papers = new Papers();
        median("bill PDF, warm", () -> papers.pdf(paper));
        Receipt receipt = rows();
        print("receipt of 2000 rows, first of a process", 1, millis(() -> ReceiptRaster.raster(receipt, 576)));
        median("receipt of 2000 rows, warm", () -> ReceiptRaster.raster(receipt, 576));
    }

    /** Receipts one after another until the paper is long enough. */
    private static Receipt rows() {
        List<Receipt.Block> once =
                new Papers().receipt(new BillPaper(Samples.everyday(true))).blocks();
        for (int blocks = 1; blocks <= once.size(); blocks++) {
            var receipt = new Receipt(once.subList(0, blocks));
            if (ReceiptRaster.raster(receipt, 576).height() >= ROWS) {
                return receipt;
            }
        }
        throw new IllegalStateException("the receipt is shorter than " + ROWS + " rows");
    }

    private static void median(String name, Supplier<?> work) {
        double[] all = new double[WARM_UP + RUNS];
        Arrays.setAll(all, i -> millis(work));
        double[] runs = Arrays.copyOfRange(all, WARM_UP, all.length);
        Arrays.sort(runs);
        print(name, RUNS, runs[RUNS / 2]);
    }

    private static double millis(Supplier<?> work) {
        long start = System.nanoTime();
        if (work.get() == null) {
            throw new IllegalStateException("nothing was made");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String name, int runs, double millis) {
        System.out.printf(
                Locale.ROOT, "{\"name\":\"%s\",\"unit\":\"ms\",\"ours\":%.2f,\"runs\":%d}%n", name, millis, runs);
    }
}
