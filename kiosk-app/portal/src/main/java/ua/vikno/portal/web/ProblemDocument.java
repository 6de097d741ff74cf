package ua.vikno.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;
import ua.vikno.portal.api.common.Problem;

/** A problem document of RFC 9457: its type, title and status, never what was sent and never a stack. */
final class ProblemDocument {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemDocument() {}

    static Map<String, Object> of(Problem problem, Map<String, Object> properties) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type());
        document.put("title", title(problem.name()));
        document.put("status", problem.status());
        properties.forEach(document::putIfAbsent);
        return document;
    }

    /** For what HTTP itself has a word: the type is {@code about:blank}. */
    static Map<String, Object> of(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", known == null ? "HTTP " + status : known.getReasonPhrase());
        document.put("status", status);
        return document;
    }

    static void send(HttpServletResponse response, Map<String, Object> document) throws IOException {
        byte[] body = JSON.writeValueAsBytes(document);
        response.setStatus((int) document.getOrDefault("status", 500));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String title(String name) {
        String words = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
