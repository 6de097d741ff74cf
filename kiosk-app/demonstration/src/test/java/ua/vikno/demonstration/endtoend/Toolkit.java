package ua.vikno.demonstration.endtoend;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** The toolkit, started once for all tests. Without a display it says so instead of passing by. */
public final class Toolkit {
    private static final int PATIENCE_SECONDS = 60;
    private static final CompletableFuture<Void> STARTED = start();

    private Toolkit() {}

    private static CompletableFuture<Void> start() {
        if (System.getenv("DISPLAY") == null) {
            return CompletableFuture.failedFuture(new IllegalStateException(
                    "these tests need a display: Xvfb :99 -screen 0 1920x1920x24 & export DISPLAY=:99"));
        }
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            started.complete(null);
        });
        return started;
    }

    /** Runs on the toolkit's thread and waits for it. */
    static <T> T on(Callable<T> work) {
        STARTED.join();
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        try {
            return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new IllegalStateException("the toolkit's thread does not answer", e);
        }
    }

    public static void run(Runnable work) {
        on(() -> {
            work.run();
            return true;
        });
    }
}
