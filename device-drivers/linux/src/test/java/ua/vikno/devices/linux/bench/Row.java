package ua.vikno.devices.linux.bench;

import java.util.Locale;

/**
 * One measurement beside what it is measured against.
 *
 * @param ours in {@code unit}; the median of the runs
 * @param peer in the same unit
 * @param atLeast what {@code ours / peer} has to reach; 0 if it is only told
 */
record Row(String name, String unit, double ours, double peer, String peerName, int runs, double atLeast) {
    double ratio() {
        return ours / peer;
    }

    boolean met() {
        return ratio() >= atLeast;
    }

    String json() {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"%s\",\"unit\":\"%s\",\"ours\":%.4g,\"peer\":%.4g,\"peer_name\":\"%s\",\"ratio\":%.4g,"
                        + "\"runs\":%d}",
                name,
                unit,
                ours,
                peer,
                peerName,
                ratio(),
                runs);
    }
}
