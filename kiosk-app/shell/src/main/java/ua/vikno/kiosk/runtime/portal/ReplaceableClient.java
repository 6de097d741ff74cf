package ua.vikno.kiosk.runtime.portal;

import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * A client that can be exchanged for a fresh one. The one inside must not be held elsewhere: a connection keeps its
 * last request, Spring's request keeps its client, and the JDK (25) keeps a client that was shut down for as long as it
 * is referenced.
 */
final class ReplaceableClient extends HttpClient {
    private final Supplier<HttpClient> fresh;
    private final BooleanSupplier outdated;
    private final AtomicReference<HttpClient> current;

    /** @param outdated asked before each call; true once when later calls need a fresh client */
    ReplaceableClient(Supplier<HttpClient> fresh, BooleanSupplier outdated) {
        this.fresh = fresh;
        this.outdated = outdated;
        this.current = new AtomicReference<>(fresh.get());
    }

    /** Ends what is under way and lets the connections go, with all that is in their buffers. */
    void replace() {
        current.getAndSet(fresh.get()).shutdownNow();
    }

    private HttpClient client() {
        if (outdated.getAsBoolean()) {
            // What is under way ends by itself.
            current.getAndSet(fresh.get()).shutdown();
        }
        return current.get();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws IOException, InterruptedException {
        return client().send(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        return client().sendAsync(request, handler);
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> pushes) {
        return client().sendAsync(request, handler, pushes);
    }

    @Override
    public void shutdownNow() {
        client().shutdownNow();
    }

    @Override
    public void close() {
        shutdownNow();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return client().cookieHandler();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return client().connectTimeout();
    }

    @Override
    public Redirect followRedirects() {
        return client().followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return client().proxy();
    }

    @Override
    public SSLContext sslContext() {
        return client().sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return client().sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return client().authenticator();
    }

    @Override
    public Version version() {
        return client().version();
    }

    @Override
    public Optional<Executor> executor() {
        return client().executor();
    }
}
