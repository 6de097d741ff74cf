package ua.vikno.portal.genuine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import ua.vikno.portal.options.PortalOptions;

/** The page for a phone, in three languages, without any script; what is put into it is escaped. */
final class GenuinePage {
    static final List<String> LANGUAGES = List.of("uk", "en", "hu");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss", Locale.ROOT).withZone(PortalOptions.ZONE);

    private final String page = resource("page.html");
    private final String style = resource("page.css");

    /** @param language one of {@link #LANGUAGES} */
    String of(Verdict verdict, String language) {
        Words words = new Words(language);
        return switch (verdict) {
            case Verdict.Genuine genuine ->
                filled(words, "good", words.of("genuine"), words.of("genuine.text"), facts(genuine, words));
            case Verdict.NotGenuine(Verdict.Why why) ->
                filled(words, "bad", words.of("not"), words.of("not." + why), words.of("not.do"));
        };
    }

    String tooOften(String language) {
        Words words = new Words(language);
        return filled(words, "wait", words.of("often"), words.of("often.text"), "");
    }

    /** While the database is away: it is neither genuine nor not. */
    String away(String language) {
        Words words = new Words(language);
        return filled(words, "wait", words.of("away"), words.of("away.text"), words.of("not.do"));
    }

    /** What a browser may do with the page: use its style (Content Security Policy, Level 3). */
    String policy() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(digest)
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String facts(Verdict.Genuine genuine, Words words) {
        return "<dl>"
                + fact(words, "kiosk", genuine.kiosk())
                + fact(words, "place", genuine.place().isEmpty() ? "—" : genuine.place())
                + fact(words, "at", time(genuine.at()))
                + fact(words, "version", genuine.version())
                + fact(words, "release", genuine.digest().substring(0, 16))
                + "</dl><p>" + words.of("compare") + "</p>";
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String fact(Words words, String key, String value) {
        return "<dt>" + words.of(key) + "</dt><dd>" + escaped(value) + "</dd>";
    }

    private String filled(Words words, String kind, String verdict, String text, String rest) {
        String others = LANGUAGES.stream()
                .filter(other -> !other.equals(words.language()))
                .map(other -> "<a lang=\"" + other + "\" href=\"?language=" + other + "\">"
                        + new Words(other).of("language") + "</a>")
                .collect(Collectors.joining(" "));
        return page.replace("{style}", style)
                .replace("{language}", words.language())
                .replace("{title}", words.of("title"))
                .replace("{kind}", kind)
                .replace("{sign}", kind.equals("good") ? "✓" : kind.equals("bad") ? "✕" : "…")
                .replace("{verdict}", verdict)
                .replace("{text}", text)
                .replace("{rest}", rest.startsWith("<") || rest.isEmpty() ? rest : "<p>" + rest + "</p>")
                .replace("{others}", others);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }

    private static String resource(String name) {
        try (InputStream in = GenuinePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sentences of one language; they are the portal's own and need no escape. */
    private record Words(String language) {
        String of(String key) {
            return ResourceBundle.getBundle(
                            GenuinePage.class.getPackageName() + ".words",
                            Locale.of(language),
                            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                    .getString(key);
        }
    }
}
