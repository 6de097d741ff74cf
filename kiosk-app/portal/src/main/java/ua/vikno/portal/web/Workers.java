package ua.vikno.portal.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers requests on 32 threads; the others wait in the order in which they came, as many as there are connections. A request is
 * here only when it has been read, and its answer leaves when the work is done: a caller who sends or reads byte by byte holds
 * none of the threads. They are no virtual threads: SQLite holds its thread while it waits for the writer's place.
 */
final class Workers implements AutoCloseable {
    private static final int AT_ONCE = 32;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("answer-", 1).daemon().factory());

    /** Returns when the answer has been sent. */
    void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Work work = () -> chain.doFilter(request, answer);
        try {
            // Not to be interrupted: the server uses request and answer for others as soon as this returns.
            CompletableFuture.runAsync(() -> carriedOut(work), threads).join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case ServletException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw e;
            }
        }
        answer.copyBodyToResponse();
    }

    private interface Work {
        void run() throws IOException, ServletException;
    }

    private static void carriedOut(Work work) {
        try {
            work.run();
        } catch (IOException | ServletException e) {
            throw new CompletionException(e);
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }
}
