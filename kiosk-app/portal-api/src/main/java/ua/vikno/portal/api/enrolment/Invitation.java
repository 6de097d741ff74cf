package ua.vikno.portal.api.enrolment;

import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What the administrator gives to a technician as a QR: where the portal is, by which authority it is known, and a token that
 * enrols one kiosk once. Version 1 is one line of five parts with {@code /} between them, all of them capital letters, digits
 * and {@code - . : /}, so that a QR holds it in alphanumeric mode:
 *
 * <pre>VIKNO1/HOST:PORT/FINGERPRINT/TOKEN/CHECK</pre>
 *
 * <p>FINGERPRINT is the SHA-256 of the authority's certificate (52 symbols), TOKEN 128 random bits (26 symbols), CHECK the
 * first 20 bits of the SHA-256 of what stands before its {@code /} (4 symbols); symbols are Crockford's base 32. The check finds
 * mistyped letters only: who changes an invitation on purpose is found out by fingerprint, token and short code.
 *
 * @param portal {@code https://host:port}
 * @param fingerprint SHA-256 of the authority's certificate, 64 hexadecimal digits
 * @param token as it is sent
 */
public record Invitation(URI portal, String fingerprint, String token) {
    private static final String FAMILY = "VIKNO";
    private static final String VERSION = FAMILY + "1";
    private static final int FINGERPRINT_BYTES = 32;
    private static final int TOKEN_BYTES = 16;
    private static final int CHECK_SYMBOLS = 4;
    private static final int PARTS = 5;
    private static final int LONGEST = 400;
    private static final int HTTPS = 443;

    /** What came of reading a text. */
    public sealed interface Reading {
        record Read(Invitation invitation) implements Reading {}

        record Unreadable(Fault fault) implements Reading {}
    }

    /** Why a text is no invitation. */
    public enum Fault {
        /** Something else: a bill, a web address. */
        OTHER,
        /** An invitation of a version that this program does not know. */
        VERSION,
        /** A symbol is wrong or missing. */
        DAMAGED
    }

    /** @param token 16 random bytes */
    public static Invitation of(URI portal, String fingerprint, byte[] token) {
        if (token.length != TOKEN_BYTES) {
            throw new IllegalArgumentException("a token has " + TOKEN_BYTES + " bytes");
        }
        return new Invitation(portal, fingerprint, Symbols.of(token));
    }

    /** The line that the QR holds. */
    public String text() {
        int port = portal.getPort() < 0 ? HTTPS : portal.getPort();
        String line = String.join(
                "/",
                VERSION,
                portal.getHost().toUpperCase(Locale.ROOT) + ":" + port,
                Symbols.of(HexFormat.of().parseHex(fingerprint)),
                token);
        return line + "/" + check(line);
    }

    /** @param scanned what a scanner read or a person typed; blanks and small letters do no harm */
    public static Reading read(String scanned) {
        String text =
                scanned.length() > LONGEST ? "" : scanned.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (!text.startsWith(FAMILY)) {
            return new Reading.Unreadable(Fault.OTHER);
        }
        List<String> parts = List.of(text.split("/", -1));
        if (!parts.getFirst().equals(VERSION)) {
            return new Reading.Unreadable(
                    parts.getFirst().matches(FAMILY + "[0-9]{1,3}") ? Fault.VERSION : Fault.DAMAGED);
        }
        try {
            return new Reading.Read(of(parts));
        } catch (IllegalArgumentException e) {
            return new Reading.Unreadable(Fault.DAMAGED);
        }
    }

    private static Invitation of(List<String> parts) {
        if (parts.size() != PARTS) {
            throw new IllegalArgumentException("not " + PARTS + " parts");
        }
        String token = Symbols.plain(parts.get(3));
        String line = String.join("/", VERSION, parts.get(1), Symbols.plain(parts.get(2)), token);
        if (!Symbols.plain(parts.get(4)).equals(check(line))) {
            throw new IllegalArgumentException("check");
        }
        URI portal = URI.create("https://" + parts.get(1).toLowerCase(Locale.ROOT));
        if (portal.getHost() == null || portal.getPort() < 1 || portal.getUserInfo() != null) {
            throw new IllegalArgumentException("address");
        }
        byte[] fingerprint = Symbols.bytes(parts.get(2), FINGERPRINT_BYTES);
        return of(portal, HexFormat.of().formatHex(fingerprint), Symbols.bytes(token, TOKEN_BYTES));
    }

    private static String check(String line) {
        return Symbols.of(Symbols.sha256(Symbols.utf8(line))).substring(0, CHECK_SYMBOLS);
    }

    /** Without the token, which whoever reads a log must not get. */
    @Override
    public String toString() {
        return "Invitation[" + portal + "]";
    }
}
