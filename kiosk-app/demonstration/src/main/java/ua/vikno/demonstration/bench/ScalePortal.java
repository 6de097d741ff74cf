package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A portal in a process of its own, asked over HTTP on connections that stay. */
record ScalePortal(Process process, URI address) implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE_MS = 900_000;
    private static final int CREATED = 201;

    static ScalePortal start(List<String> command, String database, Path work)
            throws IOException, InterruptedException {
        Path ready = work.resolve("ready");
        Path log = work.resolve("log");
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(
                "--database=" + database,
                "--demonstration",
                "--registers-are-invented",
                "--previews-per-minute=1000000",
                "--port=0",
                "--inbox=" + work.resolve("inbox"),
                "--journal=" + work.resolve("journal"),
                "--ready-file=" + ready));
        Process process = new ProcessBuilder(whole)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        while (!Files.exists(ready)) {
            if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                throw new IOException("the portal ended: " + Files.readString(log));
            }
        }
        return new ScalePortal(
                process,
                URI.create("http://127.0.0.1:" + Files.readString(ready).strip()));
    }

    /** Processor time that the portal has used so far, in milliseconds. */
    double busyMillis() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /** @return what a right answer holds; every other answer is an exception */
    JsonNode ask(String method, String path, Map<String, String> headers, byte[] body) throws IOException {
        HttpURLConnection call =
                (HttpURLConnection) address.resolve(path).toURL().openConnection();
        call.setReadTimeout(PATIENCE_MS);
        call.setRequestMethod(method);
        call.setRequestProperty("Content-Type", "application/json");
        headers.forEach(call::setRequestProperty);
        if (body.length > 0) {
            call.setDoOutput(true);
            call.setFixedLengthStreamingMode(body.length);
            call.getOutputStream().write(body);
        }
        int status = call.getResponseCode();
        try (InputStream in = status <= CREATED ? call.getInputStream() : call.getErrorStream()) {
            byte[] answer = in == null ? new byte[0] : in.readAllBytes();
            if (status > CREATED) {
                throw new IOException(path + " " + status + " " + new String(answer, StandardCharsets.UTF_8));
            }
            return JSON.readTree(answer);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
