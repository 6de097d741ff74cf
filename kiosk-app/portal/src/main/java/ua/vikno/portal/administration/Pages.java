package ua.vikno.portal.administration;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import ua.vikno.portal.administration.AdministratorSessions.Session;

/**
 * Makes pages of templates. Whatever is put into one is escaped; a value that is missing is a bug and throws. Two pages have a script, which
 * asks the browser for a passkey; it and the one style are allowed by their hash.
 */
final class Pages {
    private static final String STYLE = text("style.css");
    private static final String SCRIPT = text("passkey.js");
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(true).nullValue("").withLoader(name -> reader(name + ".mustache"));

    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private final boolean passkeys;

    /** @param passkeys whether administrators may have them */
    Pages(boolean passkeys) {
        this.passkeys = passkeys;
    }

    /** What a browser may load and do (CSP Level 3): nothing but this style, this script where it is due, and send forms to the portal. */
    static String policy(boolean script) {
        return "default-src 'none'; style-src " + hash(STYLE) + (script ? "; script-src " + hash(SCRIPT) : "")
                + "; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A page.
     *
     * @param title as a person reads it
     * @param session null for who is not signed in
     */
    String page(
            String template, PageWords words, String title, @Nullable Session session, Map<String, Object> content) {
        Map<String, Object> model = new HashMap<>();
        model.put("w", words.all());
        model.put("language", words.language());
        model.put(
                "otherLanguage", words.language().equals(PageWords.ENGLISH) ? PageWords.UKRAINIAN : PageWords.ENGLISH);
        model.put("title", title);
        model.put("style", STYLE);
        model.put("script", SCRIPT);
        model.put("passkeys", passkeys);
        model.put("user", session == null ? "" : session.name());
        model.put("form", session == null ? "" : session.form());
        model.put("mayOperate", session != null && session.role().may(Role.OPERATOR));
        model.put("mayAdminister", session != null && session.role().may(Role.ADMINISTRATOR));
        for (String here : new String[] {"fleet", "notices", "plan", "add", "passkeys", "releases"}) {
            model.put("on" + Character.toUpperCase(here.charAt(0)) + here.substring(1), template.equals(here));
        }
        model.put("fault", "");
        model.put("done", "");
        model.putAll(content);
        return templates
                .computeIfAbsent(
                        template, name -> COMPILER.emptyStringIsFalse(true).compile(text(name + ".mustache")))
                .execute(model);
    }

    private static Reader reader(String name) {
        return new StringReader(text(name));
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(Pages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
