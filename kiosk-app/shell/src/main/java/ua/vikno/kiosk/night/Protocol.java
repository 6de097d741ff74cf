package ua.vikno.kiosk.night;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ua.vikno.kiosk.log.EventLog;
import ua.vikno.kiosk.log.LogEvent;
import ua.vikno.portal.api.heartbeat.NightlyTest;
import ua.vikno.portal.api.heartbeat.NightlyTest.Step;

/** Writes down how each step of a test went. Holds names, outcomes and reasons: nothing that a screen says. */
final class Protocol {
    private static final int LONGEST_NAME = 60;
    private static final int NANOS = 1_000_000;
    private static final int LONGEST_MILLIS = 3_600_000;

    private final EventLog log;
    private final Map<String, Step> steps = new LinkedHashMap<>();

    /** What is done for a step. */
    @FunctionalInterface
    interface Work {
        void run() throws StepEnded, InterruptedException;
    }

    Protocol(EventLog log) {
        this.log = log;
    }

    /** @return whether it was done to its end */
    boolean step(String name, Work work) throws InterruptedException {
        long began = System.nanoTime();
        try {
            work.run();
            add(name, NightlyTest.OK, null, began);
            return true;
        } catch (StepEnded ended) {
            add(name, ended.leftOut() ? NightlyTest.LEFT_OUT : NightlyTest.FAILED, ended.why(), began);
        } catch (RuntimeException | Error broken) {
            log.note(LogEvent.NIGHTLY_STEP_BROKE, broken);
            add(name, NightlyTest.FAILED, Why.BROKEN, began);
        }
        return false;
    }

    void failed(String name, String reason) {
        put(new Step(name, NightlyTest.FAILED, reason, 0));
    }

    private void add(String name, String outcome, @Nullable Why why, long began) {
        int millis = (int) Math.min(LONGEST_MILLIS, (System.nanoTime() - began) / NANOS);
        put(new Step(name, outcome, why == null ? null : why.name(), millis));
    }

    /** One that failed once has failed. */
    private void put(Step step) {
        String name = step.name().length() > LONGEST_NAME ? step.name().substring(0, LONGEST_NAME) : step.name();
        Step before = steps.get(name);
        if (before == null || !before.outcome().equals(NightlyTest.FAILED)) {
            steps.put(name, new Step(name, step.outcome(), step.reason(), step.millis()));
        }
    }

    /** At most as many as a portal takes: of more the failed ones first. */
    List<Step> steps() {
        List<Step> all = new ArrayList<>(steps.values());
        if (all.size() > NightlyTest.MOST_STEPS) {
            all.sort((one, other) -> Boolean.compare(hasFailed(other), hasFailed(one)));
            return List.copyOf(all.subList(0, NightlyTest.MOST_STEPS));
        }
        return List.copyOf(all);
    }

    private static boolean hasFailed(Step step) {
        return step.outcome().equals(NightlyTest.FAILED);
    }
}
