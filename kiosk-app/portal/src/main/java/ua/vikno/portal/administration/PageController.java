package ua.vikno.portal.administration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import ua.vikno.portal.access.Journal.Kind;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.administration.AdministratorSessions.Session;
import ua.vikno.portal.problems.ProblemException;

/**
 * What every page has in common: nobody sees or does anything without a session, does anything by a form of another site, or anything
 * beyond her role.
 */
abstract class PageController {
    private static final Logger LOG = LoggerFactory.getLogger(PageController.class);

    /** The prefix lets no other host or path set it (RFC 6265bis §4.1.3.2). */
    static final String COOKIE = "__Host-vikno";

    static final String BROWSER = "__Host-vikno-browser";
    private static final String LANGUAGE = "__Host-vikno-language";
    private static final String RULES = "; Path=/; Secure; HttpOnly; SameSite=Strict";
    private static final String YEAR = "; Max-Age=31536000";
    private static final Set<String> OWN = Set.of("same-origin", "none");
    /** What may be told after an act, by its words' key. */
    private static final Set<String> TOLD = Set.of(
            "confirm-CONFIRMED",
            "revoked",
            "notice-done",
            "notice-ended",
            "plan-done",
            "plan-ended",
            "signed-out",
            "recording-asked",
            "passkey-added",
            "passkey-removed",
            "release-declared",
            "release-revoked");

    private final Foundation foundation;

    PageController(Foundation foundation) {
        this.foundation = foundation;
    }

    /** Makes a page, or does something and sends the browser on. */
    interface Handling {
        Answer handle(Visit visit);
    }

    /**
     * A request of who is signed in.
     *
     * @param form empty but for an act
     * @param host by which she has reached the portal
     * @param told what came of the act before; may be empty
     */
    record Visit(PageWords words, Session session, Map<String, String> form, String host, String told) {
        String typed(String field) {
            return form.getOrDefault(field, "").strip();
        }
    }

    void see(HttpServletRequest request, HttpServletResponse response, Handling handling) throws IOException {
        PageWords words = language(request, response);
        write(
                response,
                answered(
                        () -> session(request)
                                .map(session -> handled(visit(request, words, session, Map.of()), handling))
                                .orElseGet(() -> signIn(words, Map.of("done", told(request, words)))),
                        () -> busy(words, null)));
    }

    void act(HttpServletRequest request, HttpServletResponse response, Role needed, Handling handling)
            throws IOException {
        PageWords words = language(request, response);
        Map<String, String> form = fields(request);
        write(
                response,
                answered(
                        () -> session(request)
                                .map(session -> acted(request, visit(request, words, session, form), needed, handling))
                                .orElseGet(() -> signIn(words, Map.of())),
                        () -> busy(words, null)));
    }

    private Answer acted(HttpServletRequest request, Visit visit, Role needed, Handling handling) {
        if (isForeign(request) || !Secrets.same(visit.session().form(), visit.typed("form"))) {
            return message(visit, "foreign-form");
        }
        return visit.session().role().may(needed) ? handled(visit, handling) : message(visit, "no-right");
    }

    private static Visit visit(HttpServletRequest request, PageWords words, Session session, Map<String, String> form) {
        return new Visit(words, session, form, String.valueOf(request.getHeader("Host")), told(request, words));
    }

    private Answer handled(Visit visit, Handling handling) {
        return answered(() -> handling.handle(visit), () -> busy(visit.words(), visit.session()));
    }

    /** A database that is away, or takes nothing, is told by a page, too, and noted in the log. */
    static Answer answered(Supplier<Answer> answering, Supplier<Answer> busy) {
        try {
            return answering.get();
        } catch (ProblemException _) {
            return busy.get();
        } catch (DataAccessException | TransactionException e) {
            LOG.error("a page needs the database: {}", e.getClass().getName());
            return busy.get();
        }
    }

    private Answer busy(PageWords words, @Nullable Session session) {
        return page(
                HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                "message",
                words,
                words.text("fleet"),
                session,
                Map.of("fault", words.text("busy")));
    }

    /** Notes what is done by whom, before it is. */
    BiConsumer<Kind, Map<String, Object>> noting(Visit visit) {
        return (kind, facts) -> {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("by", visit.session().name());
            all.putAll(facts);
            foundation.journal().demand(kind, all);
        };
    }

    Answer message(Visit visit, String key) {
        return show(
                visit,
                key.equals("nothing") ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_FORBIDDEN,
                "message",
                visit.words().text(key + "-title"),
                Map.of("fault", visit.words().text(key)));
    }

    Answer.Page show(Visit visit, int status, String template, String title, Map<String, Object> content) {
        return page(status, template, visit.words(), title, visit.session(), content);
    }

    private Answer.Page page(
            int status,
            String template,
            PageWords words,
            String title,
            @Nullable Session session,
            Map<String, Object> content) {
        return new Answer.Page(status, foundation.pages().page(template, words, title, session, content), false);
    }

    /** The page for who is not signed in; 401, so that no program takes it for what it asked for. */
    Answer.Page signIn(PageWords words, Map<String, Object> content) {
        Map<String, Object> all = new HashMap<>(content);
        all.putIfAbsent("setUpOpen", false);
        all.put(
                "passkey",
                foundation
                        .passkeys()
                        .<Object>map(
                                one -> Map.of("challenge", one.challenge(PasskeyDesk.SIGN_IN), "party", one.party()))
                        .orElse(false));
        Answer.Page door =
                page(HttpServletResponse.SC_UNAUTHORIZED, "sign-in", words, words.text("sign-in-title"), null, all);
        return foundation.passkeys().isPresent() ? door.withScript() : door;
    }

    static void write(HttpServletResponse response, Answer answer) throws IOException {
        switch (answer) {
            case Answer.SendOn(String path) -> {
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", path);
            }
            case Answer.Text(String text, String file) -> {
                response.setHeader(
                        "Content-Disposition",
                        "attachment; filename=\"" + file.replaceAll("[^A-Za-z0-9._-]", "_") + "\"");
                send(response, HttpServletResponse.SC_OK, "text/plain", text);
            }
            case Answer.Page(int status, String html, boolean script) -> {
                response.setHeader("Content-Security-Policy", Pages.policy(script));
                // With no-referrer browsers send the origin of the portal's own forms as null, and they would be
                // refused.
                response.setHeader("Referrer-Policy", "same-origin");
                send(response, status, "text/html", html);
            }
        }
    }

    private static void send(HttpServletResponse response, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(type + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String told(HttpServletRequest request, PageWords words) {
        String key = request.getParameter("done");
        return key != null && TOLD.contains(key) ? words.text(key) : "";
    }

    Optional<Session> session(HttpServletRequest request) {
        return cookie(request, COOKIE).flatMap(foundation.sessions()::use);
    }

    static void setSession(HttpServletResponse response, String token) {
        response.addHeader("Set-Cookie", COOKIE + "=" + token + RULES);
    }

    static void setBrowser(HttpServletResponse response, String browser) {
        response.addHeader("Set-Cookie", BROWSER + "=" + browser + YEAR + RULES);
    }

    static String browser(HttpServletRequest request) {
        return cookie(request, BROWSER).orElse("");
    }

    static void endSession(HttpServletResponse response) {
        response.addHeader("Set-Cookie", COOKIE + "=; Max-Age=0" + RULES);
    }

    static PageWords language(HttpServletRequest request, HttpServletResponse response) {
        String asked = request.getParameter("language");
        if (asked == null) {
            return PageWords.in(cookie(request, LANGUAGE).orElse(PageWords.UKRAINIAN));
        }
        PageWords words = PageWords.in(asked);
        response.addHeader("Set-Cookie", LANGUAGE + "=" + words.language() + YEAR + RULES);
        return words;
    }

    static Map<String, String> fields(HttpServletRequest request) throws IOException {
        String type = String.valueOf(request.getContentType());
        return type.startsWith("application/x-www-form-urlencoded")
                ? FormBody.fields(request.getInputStream().readAllBytes())
                : Map.of();
    }

    /** Whether a browser says that a page of another site has sent this (Fetch Metadata; RFC 6454 §7). */
    static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        return (site != null && !OWN.contains(site))
                || (origin != null && !request.getServerName().equals(host(origin)));
    }

    private static @Nullable String host(String origin) {
        try {
            return URI.create(origin).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(name)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
