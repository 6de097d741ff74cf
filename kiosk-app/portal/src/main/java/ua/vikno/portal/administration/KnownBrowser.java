package ua.vikno.portal.administration;

import java.util.Base64;
import java.util.Optional;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.administration.Administrators.Administrator;

/**
 * What a browser keeps after an administrator has signed in by it, so that wrong tries of strangers do not lock her out. It opens nothing
 * and is kept nowhere else; setting her up anew ends it.
 */
record KnownBrowser(Secrets secrets) {
    private static final int LONGEST = 200;

    /** For the browser by which she has just signed in. */
    String of(Administrator one) {
        String id = Secrets.randomToken();
        return id + "." + seal(one, id);
    }

    /** @return by which its tries are counted; empty for what was made for somebody else, or by somebody else */
    Optional<String> id(Administrator one, String kept) {
        int dot = kept.indexOf('.');
        if (kept.length() > LONGEST || dot < 0) {
            return Optional.empty();
        }
        String id = kept.substring(0, dot);
        return Secrets.same(seal(one, id), kept.substring(dot + 1))
                ? Optional.of(Secrets.sha256(id).substring(0, 32))
                : Optional.empty();
    }

    private String seal(Administrator one, String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(secrets.hmac("administrator-browser", one.name() + " " + one.serial() + " " + id));
    }
}
