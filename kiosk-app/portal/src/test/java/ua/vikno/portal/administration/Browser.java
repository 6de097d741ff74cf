package ua.vikno.portal.administration;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One administrator's browser: keeps the cookie, follows no redirect, and says of each form which site's page it is of, as the page's
 * policy lets it (Fetch Standard, "append a request Origin header").
 */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final URI portal;
    /** As a proxy tells it. */
    private final String address;

    private String cookie = "";
    private String known = "";
    private String policy = "";

    Browser(URI portal) {
        this(portal, "192.0.2." + NEXT.incrementAndGet());
    }

    private Browser(URI portal, String address) {
        this.portal = portal;
        this.address = address;
    }

    /** Another browser at the same address. */
    Browser neighbour() {
        return new Browser(portal, address);
    }

    /** What it kept of who signed in by it before. */
    String known() {
        return known;
    }

    Browser knownBy(String planted) {
        known = planted;
        return this;
    }

    String cookie() {
        return cookie;
    }

    Browser with(String planted) {
        cookie = planted;
        return this;
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send(request(path, headers).GET());
    }

    /** Sends a form as it stands on a page of this session. */
    HttpResponse<String> act(String path, Map<String, String> fields, String... headers) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("form", form());
        return post(path, all, headers);
    }

    /** What the pages of this session put into their forms. */
    String form() throws Exception {
        return get("/admin/notices").body().replaceAll("(?s).*name=\"form\" value=\"([^\"]*)\".*", "$1");
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length == 0) {
            request.header("Sec-Fetch-Site", "same-origin")
                    .header("Origin", policy.equals("no-referrer") ? "null" : portal.toString());
        }
        return send(request);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(Duration.ofSeconds(30))
                .header("X-Forwarded-For", address);
        String cookies = Stream.of(cookie, known).filter(one -> !one.isEmpty()).collect(Collectors.joining("; "));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        policy = answer.headers().firstValue("Referrer-Policy").orElse(policy);
        for (String set : answer.headers().allValues("Set-Cookie")) {
            if (set.startsWith(PageController.COOKIE + "=")) {
                cookie = set.replaceFirst(";.*", "");
            }
            if (set.startsWith(PageController.BROWSER + "=")) {
                known = set.replaceFirst(";.*", "");
            }
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
