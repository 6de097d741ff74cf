package ua.vikno.technician.commissioning;

import java.time.Instant;
import java.util.List;
import ua.vikno.technician.step.Guide;

/**
 * What a self-test has found out.
 *
 * @param kiosk as it names itself to the portal; empty before it has a name
 * @param release of this program
 * @param machine maker, model and serial number
 * @param adapters network adapters with their addresses
 * @param signer whose key signs it, with the SHA-256 of its certificate; empty for nobody's
 * @param parts in the order in which they were run
 */
record Report(
        String kiosk,
        String portal,
        String release,
        String machine,
        List<String> adapters,
        Instant at,
        String signer,
        List<Part> parts) {
    Report {
        adapters = List.copyOf(adapters);
        parts = List.copyOf(parts);
    }

    /** @param step its name: {@code time} */
    record Part(String step, Guide.Result result) {}

    boolean good() {
        return parts.stream().map(Part::result).allMatch(Guide.Result::good);
    }
}
