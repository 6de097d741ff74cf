package ua.vikno.documents.bench;

import java.util.Arrays;
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
        Receipt receipt = papers.receipt(paper);
        print("receipt raster, first of a process", 1, millis(() -> ReceiptRaster.raster(receipt, 576)));
        Receipt filled = rows(receipt);
        median("receipt raster of 2000 rows, warm", () -> ReceiptRaster.raster(filled, 576));
    }

    /** As many blocks as fill the rows. */
    private static Receipt rows(Receipt whole) {
        for (int blocks = 1; blocks <= whole.blocks().size(); blocks++) {
            var receipt = new Receipt(whole.blocks().subList(0, blocks));
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
