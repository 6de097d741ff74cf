package ua.vikno.technician.soak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import ua.vikno.technician.Json;

/** What a soak has counted and measured so far; written by the drivers' threads, too. */
final class SoakLog {
    private static final int MOST_TROUBLES = 200;

    /** What is counted. */
    enum Count {
        PRINTED,
        UNCONFIRMED,
        NOT_PRINTED,
        SCANNED,
        SPOKEN,
        FAULT
    }

    /**
     * A look at the machine.
     *
     * @param second since the beginning
     * @param freeMb megabytes of memory that are free
     * @param degrees Celsius of the hottest place
     */
    record Sample(long second, OptionalInt freeMb, OptionalInt degrees, int troubles) {}

    /** @param what device and conditions, in the language of the technician */
    record Trouble(long second, String what) {}

    private final Map<Count, Integer> counts = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private int allTroubles;

    SoakLog() {
        for (Count each : Count.values()) {
            counts.put(each, 0);
        }
    }

    synchronized void count(Count what) {
        counts.merge(what, 1, Integer::sum);
    }

    /** The first 200 are kept, all are counted. */
    synchronized void trouble(Count what, long second, String words) {
        count(what);
        allTroubles++;
        if (troubles.size() < MOST_TROUBLES) {
            troubles.add(new Trouble(second, words));
        }
    }

    synchronized void sample(long second, OptionalInt freeMb, OptionalInt degrees) {
        samples.add(new Sample(second, freeMb, degrees, allTroubles));
    }

    synchronized int of(Count what) {
        return counts.getOrDefault(what, 0);
    }

    synchronized int troubleCount() {
        return allTroubles;
    }

    synchronized List<Sample> samples() {
        return List.copyOf(samples);
    }

    synchronized List<Trouble> troubles() {
        return List.copyOf(troubles);
    }

    /** Megabytes and degrees are null where the machine does not tell them. */
    synchronized String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        counts.forEach((count, times) -> all.put(count.name().toLowerCase(Locale.ROOT), times));
        all.put(
                "troubles",
                troubles.stream()
                        .map(each -> List.<Object>of(each.second(), each.what()))
                        .toList());
        all.put("samples", samples.stream().map(SoakLog::row).toList());
        return Json.of(all);
    }

    /** Second, free megabytes, degrees, troubles until then; -1 where it is not known. */
    private static List<Object> row(Sample sample) {
        return List.of(
                sample.second(), sample.freeMb().orElse(-1), sample.degrees().orElse(-1), sample.troubles());
    }
}
