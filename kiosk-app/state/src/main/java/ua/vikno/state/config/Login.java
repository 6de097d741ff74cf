package ua.vikno.state.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import ua.vikno.state.identity.Identity;
import ua.vikno.state.layout.StateDirectory;

/**
 * Which portal the kiosk belongs to, and how it proves itself there: by its enrolment, or by a key that a technician wrote. Once
 * it has enrolled, the written one is not looked at: the portal would refuse it.
 *
 * @param key empty for a kiosk that has enrolled
 */
record Login(URI portal, String id, String key) {
    private static final List<String> WRITTEN = List.of("portal.url", "kiosk.id", "kiosk.key");

    static Login of(Keys keys, Path state) {
        return switch (Identity.read(new StateDirectory(state).identity())) {
            case Identity.Reading.Present(Identity identity) -> {
                WRITTEN.forEach(key -> keys.optional(key, "", text -> text));
                yield new Login(identity.portal(), identity.kiosk(), "");
            }
            case Identity.Reading.None() -> written(keys);
            case Identity.Reading.Unusable(String detail) -> {
                keys.fault("state.directory: the file identity cannot be used (" + detail + "): enrol this kiosk anew");
                yield written(keys);
            }
        };
    }

    private static Login written(Keys keys) {
        return new Login(
                keys.required("portal.url", URI.create("http://localhost"), Keys::http),
                keys.required("kiosk.id", "", Keys::token),
                keys.required("kiosk.key", "", Keys::secret));
    }
}
