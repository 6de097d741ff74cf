package ua.vikno.demonstration.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the report.
 *
 * @param ours median (or the quantile named) of our measurements, in {@code unit}
 * @param peer the peer's, or null if there is none
 * @param target what is to be reached, or null if it is only told
 */
record Result(
        String name,
        String unit,
        double ours,
        @Nullable Double peer,
        @Nullable String peerName,
        int runs,
        @Nullable Target target) {

    static Result alone(String name, String unit, double ours, int runs, @Nullable Target target) {
        return new Result(name, unit, ours, null, null, runs, target);
    }

    @Nullable
    Double ratio() {
        return peer == null || peer == 0 ? null : ours / peer;
    }

    boolean met() {
        return target == null || target.met(this);
    }

    /** A bound of our value, or of its ratio to the peer's: an upper one unless {@code least}. */
    record Target(double limit, boolean ofRatio, boolean least) {
        static Target below(double value) {
            return new Target(value, false, false);
        }

        static Target atLeast(double value) {
            return new Target(value, false, true);
        }

        static Target timesPeer(double ratio) {
            return new Target(ratio, true, false);
        }

        boolean met(Result result) {
            if (!ofRatio) {
                return least ? result.ours() >= limit : result.ours() <= limit;
            }
            Double ratio = result.ratio();
            return ratio != null && ratio <= limit;
        }
    }
}
