package ua.vikno.demonstration.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import ua.vikno.demonstration.bench.Result.Target;

/** Fills a portal with a city, a month by import and 23 by copying, and asks it as kiosks do. */
record ScaleBench(ScalePortal portal, String database, int dwellings, Path work) {
    private static final Map<String, String> KIOSK =
            Map.of("Authorization", "Bearer demo-kiosk.vikno-demonstration-kiosk-key");
    private static final Map<String, String> OPERATOR =
            Map.of("Authorization", "Bearer demo-operator.vikno-demonstration-operator-key");
    private static final YearMonth IMPORTED = YearMonth.of(2026, 1);
    private static final List<String> FILES = List.of("water.csv", "heat.csv", "waste.dbf", "payments.csv");
    private static final int CONNECTIONS = 16;
    private static final double LINES = 600_000;
    private static final String PIN = "7391";

    List<Result> run() throws IOException, InterruptedException, SQLException {
        String name = database.startsWith("jdbc:sqlite:") ? "SQLite" : "PostgreSQL";
        List<Result> results = new ArrayList<>();
        System.err.println("  " + name + ": import of a month");
        double seconds = imported() * LINES / ((double) dwellings * BigRegisters.LINES_PER_DWELLING);
        results.add(Result.alone(name + ": import, per 600,000 lines", "s", seconds, 1, Target.below(90)));
        System.err.println("  " + name + ": 23 months more, copied");
        new ScaleCity(database, IMPORTED).age();
        List<JsonNode> papers = papers();
        List<String> sessions = new ArrayList<>();
        for (JsonNode paper : papers) {
            sessions.add(signIn(paper));
        }
        ScaleLoad.Call statement = i -> portal.ask("GET", "/api/v1/statement", session(sessions.get(i)), new byte[0]);
        results.addAll(load(name + ": statement", statement));
        results.addAll(load(name + ": preview", i -> preview(papers.get(i))));
        results.add(signInsBesidePins(name, papers, sessions));
        results.add(Result.alone(
                name + ": programs that waited for the processors",
                "",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                1,
                null));
        return results;
    }

    /** Seconds for the four registers of one month. */
    private double imported() throws IOException {
        Path registers = Files.createDirectory(work.resolve("registers"));
        new BigRegisters(registers, dwellings).write();
        double seconds = 0;
        for (String file : FILES) {
            byte[] content = Files.readAllBytes(registers.resolve(file));
            long before = System.nanoTime();
            String form = file.substring(0, file.indexOf('.'));
            JsonNode report = portal.ask("PUT", "/api/v1/registers/" + form, OPERATOR, content);
            seconds += (System.nanoTime() - before) / 1e9;
            if (!report.path("outcome").asString().equals("taken")) {
                throw new IOException(file + " was not taken: " + report);
            }
            Files.delete(registers.resolve(file));
        }
        Files.delete(registers);
        return seconds;
    }

    private List<Result> load(String what, ScaleLoad.Call call) throws InterruptedException {
        System.err.println("  " + what);
        new ScaleLoad(CONNECTIONS, 5).run(call);
        double before = portal.busyMillis();
        ScaleLoad.Measured measured = new ScaleLoad(CONNECTIONS, 15).run(call);
        double busy = (portal.busyMillis() - before) / measured.millis().count();
        int count = measured.millis().count();
        return List.of(
                Result.alone(what + ", p99", "ms", measured.millis().quantile(0.99), count, Target.below(50)),
                Result.alone(what + ", at once", "/s", measured.perSecond(), count, Target.atLeast(800)),
                Result.alone(what + ", processor of the portal", "ms", busy, count, null));
    }

    /** Sign-ins by code on one connection while 16 residents sign in by PIN. */
    private Result signInsBesidePins(String name, List<JsonNode> papers, List<String> sessions)
            throws IOException, InterruptedException {
        System.err.println("  " + name + ": sign-in by code beside 16 by PIN");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Map<String, String> headers = new HashMap<>(session(sessions.get(i)));
            headers.put("Idempotency-Key", "scale-" + i);
            numbers.add(portal.ask(
                            "POST",
                            "/api/v1/registrations",
                            headers,
                            json("{\"name\":\"Олена\",\"pin\":\"" + PIN + "\",\"consent\":\"1\"}"))
                    .path("number")
                    .asString());
        }
        Thread pins = Thread.ofPlatform().daemon().start(() -> {
            try {
                new ScaleLoad(CONNECTIONS, 20).run(i -> byPin(numbers.get(i)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Numbers millis = new Numbers();
        while (pins.isAlive()) {
            JsonNode paper = papers.get(millis.count() % papers.size());
            String handle = preview(paper).path("handle").asString();
            long before = System.nanoTime();
            open("CONTROL_CODE", handle, paper.path("controlCode").asString());
            millis.add((System.nanoTime() - before) / 1e6);
        }
        return Result.alone(
                name + ": sign-in by code beside 16 PINs, p99",
                "ms",
                millis.quantile(0.99),
                millis.count(),
                Target.below(50));
    }

    /** A portal without a free place for a hash says so after 2 s, and a kiosk asks again. */
    private void byPin(String number) throws IOException {
        try {
            open("PORTAL_PIN", number, PIN);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains(" 503 ")) {
                throw e;
            }
        }
    }

    /** Papers of as many dwellings as there are connections, all over the city. */
    private List<JsonNode> papers() throws IOException {
        List<JsonNode> papers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            int account = 10_000_000 + (int) ((long) i * dwellings / CONNECTIONS);
            papers.add(portal.ask("GET", "/api/v1/demonstration/accounts?number=" + account, KIOSK, new byte[0])
                    .path(0));
        }
        return papers;
    }

    private String signIn(JsonNode paper) throws IOException {
        return open(
                        "CONTROL_CODE",
                        preview(paper).path("handle").asString(),
                        paper.path("controlCode").asString())
                .path("token")
                .asString();
    }

    private JsonNode preview(JsonNode paper) throws IOException {
        return portal.ask("POST", "/api/v1/previews", KIOSK, json("{\"account\":" + paper.path("account") + "}"));
    }

    private JsonNode open(String method, String identifier, String secret) throws IOException {
        return portal.ask(
                "POST",
                "/api/v1/sessions",
                KIOSK,
                json("{\"method\":\"%s\",\"identifier\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(method, identifier, secret)));
    }

    private static Map<String, String> session(String token) {
        return Map.of("Authorization", KIOSK.getOrDefault("Authorization", ""), "Vikno-Session", token);
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
