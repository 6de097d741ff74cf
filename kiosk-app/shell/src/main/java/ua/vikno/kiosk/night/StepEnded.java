package ua.vikno.kiosk.night;

/** A step of the test cannot go on. */
final class StepEnded extends Exception {
    private static final long serialVersionUID = 1;

    private final Why why;
    private final boolean leftOut;

    private StepEnded(Why why, boolean leftOut) {
        super(why.name());
        this.why = why;
        this.leftOut = leftOut;
    }

    static StepEnded failed(Why why) {
        return new StepEnded(why, false);
    }

    /** There is nothing to test. */
    static StepEnded leftOut(Why why) {
        return new StepEnded(why, true);
    }

    Why why() {
        return why;
    }

    boolean leftOut() {
        return leftOut;
    }
}
