package ua.vikno.demonstration.bench;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.demonstration.bench.Result.Target;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.devices.receipt.ReceiptRaster;
import ua.vikno.documents.Paper;
import ua.vikno.documents.Papers;

/** How long a paper takes from the bill's figures to what a printer is sent. */
final class PaperBench {
    private static final int WARM_UP = 30;
    private static final int RUNS = 50;
    private static final int DOTS_OF_80_MM = 576;
    private static final int ROWS = 2_000;

    private final Papers papers = new Papers();
    private final Paper bill = new Paper.BillPaper(SampleBill.everyday());

    List<Result> run() {
        var results = new ArrayList<Result>();
        results.add(Result.alone("bill as PDF, first in a process", "ms", millis(() -> papers.pdf(bill)), 1, null));
        results.add(Result.alone("bill as PDF, warm", "ms", warm(() -> papers.pdf(bill)), RUNS, Target.below(50)));
        var receipt = papers.receipt(bill);
        Bitmap picture = ReceiptRaster.raster(receipt, DOTS_OF_80_MM);
        double whole = warm(() -> ReceiptRaster.raster(receipt, DOTS_OF_80_MM));
        results.add(Result.alone(
                "receipt as raster, per 2,000 rows", "ms", whole * ROWS / picture.height(), RUNS, Target.below(20)));
        return results;
    }

    private static double warm(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        var numbers = new Numbers();
        for (int i = 0; i < RUNS; i++) {
            numbers.add(millis(work));
        }
        return numbers.median();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
