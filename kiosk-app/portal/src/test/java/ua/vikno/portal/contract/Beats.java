package ua.vikno.portal.contract;

import java.util.List;
import java.util.Map;
import ua.vikno.portal.api.heartbeat.Heartbeat;
import ua.vikno.portal.api.heartbeat.Heartbeat.Consumable;
import ua.vikno.portal.api.heartbeat.Heartbeat.DeviceState;
import ua.vikno.portal.api.heartbeat.Heartbeat.Machine;
import ua.vikno.portal.api.heartbeat.Heartbeat.PaperRoll;
import ua.vikno.portal.api.heartbeat.Heartbeat.Versions;

/** What a kiosk that is well tells of itself. */
final class Beats {
    private Beats() {}

    static Heartbeat of(Map<String, Long> counts) {
        return new Heartbeat(
                new Versions("0.1.0", "25.0.3", "Debian 13"),
                3_600,
                1L,
                true,
                new Machine(48, 90_000L, 3_000L),
                List.of(new DeviceState(
                        "RECEIPT_PRINTER", "READY", List.of(), List.of(new Consumable("Toner", 40, false)))),
                new PaperRoll(60, 12),
                80,
                Map.of("submissions", 0L),
                counts,
                null);
    }
}
