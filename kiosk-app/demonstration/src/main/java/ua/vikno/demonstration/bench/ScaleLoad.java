package ua.vikno.demonstration.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls of one kind, made on many connections at once for some seconds. */
record ScaleLoad(int connections, double seconds) {
    /** One call over HTTP. */
    interface Call {
        /** @param connection which one calls, from 0 */
        void make(int connection) throws Exception;
    }

    /** How long each call took, in milliseconds, and how many a second all connections made together. */
    record Measured(Numbers millis, double perSecond) {}

    Measured run(Call call) throws InterruptedException {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            List<Callable<List<Double>>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                int connection = i;
                all.add(() -> repeated(call, connection, end));
            }
            Numbers millis = new Numbers();
            for (Future<List<Double>> one : threads.invokeAll(all)) {
                one.get().forEach(millis::add);
            }
            return new Measured(millis, millis.count() / ((System.nanoTime() - start) / 1e9));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call was refused", e.getCause());
        }
    }

    private static List<Double> repeated(Call call, int connection, long end) throws Exception {
        List<Double> took = new ArrayList<>();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            call.make(connection);
            took.add((System.nanoTime() - before) / 1e6);
        }
        return took;
    }
}
