package ua.vikno.portal.fleet;

import java.util.List;
import java.util.Map;

/**
 * Something that is measured, at one moment.
 *
 * @param name as Prometheus has it, without the end {@code _total} of a count
 * @param count whether it only grows while what it counts goes on
 */
record Metric(String name, String help, boolean count, List<Sample> samples) {
    /** @param labels in the order in which they are written; nothing of anybody */
    record Sample(long value, Map<String, String> labels) {}
}
