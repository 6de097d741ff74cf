package ua.vikno.portal.administration;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chromium of the Debian package without a window, driven by its own protocol (Chrome DevTools Protocol), with an authenticator of its own. */
final class Chromium implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int SECONDS = 120;

    private final Process process;
    private final Talk talk;
    private String authenticator = "";

    private Chromium(Process process, Talk talk) {
        this.process = process;
        this.talk = talk;
    }

    static Chromium start(Path directory) throws Exception {
        Process process = new ProcessBuilder(
                        "chromium",
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=uk",
                        "--window-size=1000,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + directory.resolve("profile"),
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("chromium.log").toFile())
                .start();
        Path told = directory.resolve("profile/DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!Files.exists(told) || Files.readAllLines(told).size() < 2) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException(
                        "Chromium does not start: " + Files.readString(directory.resolve("chromium.log")));
            }
        }
        Talk talk = new Talk();
        talk.socket = HTTP.newWebSocketBuilder()
                .connectTimeout(Duration.ofSeconds(SECONDS))
                .buildAsync(page(Integer.parseInt(Files.readAllLines(told).getFirst())), talk)
                .get(SECONDS, TimeUnit.SECONDS);
        Chromium chromium = new Chromium(process, talk);
        chromium.call("Page.enable", Map.of());
        chromium.call("Log.enable", Map.of());
        chromium.call("WebAuthn.enable", Map.of());
        chromium.authenticator = chromium.call(
                        "WebAuthn.addVirtualAuthenticator",
                        Map.of(
                                "options",
                                Map.of(
                                        "protocol", "ctap2",
                                        "transport", "internal",
                                        "hasResidentKey", true,
                                        "hasUserVerification", true,
                                        "isUserVerified", true,
                                        "automaticPresenceSimulation", true)))
                .get("authenticatorId")
                .asString();
        return chromium;
    }

    private static URI page(int port) throws Exception {
        String list = HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                                .timeout(Duration.ofSeconds(SECONDS))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        for (JsonNode target : JSON.readTree(list)) {
            if (target.get("type").asString().equals("page")) {
                return URI.create(target.get("webSocketDebuggerUrl").asString());
            }
        }
        throw new IOException("Chromium has no page: " + list);
    }

    /** Whether the authenticator says that it has verified who holds it. */
    void verifies(boolean verified) throws Exception {
        call("WebAuthn.setUserVerified", Map.of("authenticatorId", authenticator, "isUserVerified", verified));
    }

    int passkeys() throws Exception {
        return call("WebAuthn.getCredentials", Map.of("authenticatorId", authenticator))
                .get("credentials")
                .size();
    }

    void open(String address) throws Exception {
        talk.loads.clear();
        call("Page.navigate", Map.of("url", address));
        loaded();
    }

    /** Does something that brings another page, and waits for it. */
    void leaves(String script) throws Exception {
        talk.loads.clear();
        tell(script);
        loaded();
    }

    private void loaded() throws Exception {
        if (talk.loads.poll(SECONDS, TimeUnit.SECONDS) == null) {
            throw new IOException("no page within " + SECONDS + " s; " + talk.complaints);
        }
    }

    /** What an expression of the page is, as text; a promise is waited for. */
    String tell(String script) throws Exception {
        JsonNode answer = call(
                "Runtime.evaluate",
                Map.of("expression", script, "returnByValue", true, "awaitPromise", true, "userGesture", true));
        if (answer.has("exceptionDetails")) {
            throw new IOException(answer.toString());
        }
        return answer.get("result").path("value").asString("");
    }

    /** What the browser wrote into its log, such as violations of the page's policy. */
    List<String> complaints() {
        return talk.complaints;
    }

    JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = talk.next.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        talk.waiting.put(id, answer);
        Objects.requireNonNull(talk.socket)
                .sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(SECONDS, TimeUnit.SECONDS);
        return answer.get(SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    /** Answers and events of the browser. */
    private static final class Talk implements WebSocket.Listener {
        final AtomicInteger next = new AtomicInteger();
        final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
        final BlockingQueue<String> loads = new LinkedBlockingQueue<>();
        final List<String> complaints = new CopyOnWriteArrayList<>();
        private final StringBuilder begun = new StringBuilder();
        private @Nullable WebSocket socket;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                heard(JSON.readTree(begun.toString()));
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }

        private void heard(JsonNode message) {
            if (message.has("id")) {
                CompletableFuture<JsonNode> answer =
                        Objects.requireNonNull(waiting.remove(message.get("id").asInt()));
                if (message.has("error")) {
                    answer.completeExceptionally(
                            new IOException(message.get("error").toString()));
                } else {
                    answer.complete(message.get("result"));
                }
                return;
            }
            switch (message.get("method").asString()) {
                case "Page.loadEventFired" -> loads.add("loaded");
                case "Log.entryAdded" ->
                    complaints.add(
                            message.get("params").get("entry").get("text").asString());
                default -> {}
            }
        }
    }
}
