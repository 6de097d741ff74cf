package ua.vikno.kiosk.screen;

/**
 * A button of a screen. Never disabled: pressing it explains what is missing.
 *
 * @param id what {@link Input.Press} carries; the common ones are constants here
 */
public record Action(String id, Words label, Role role) {
    public static final String BACK = "back";
    public static final String CONTINUE = "continue";
    public static final String FINISH = "finish";

    /** The same as {@link Input.Help}, offered as a button where help is likely to be needed. */
    public static final String HELP = "help";

    /** Learning the key pad; the key for help sends it where a screen has it. */
    public static final String PRACTICE = "practice";

    public static Action back() {
        return new Action(BACK, Words.of("action.back"), Role.BACK);
    }

    public static Action next() {
        return new Action(CONTINUE, Words.of("action.continue"), Role.CONTINUE);
    }

    public static Action next(String key) {
        return new Action(CONTINUE, Words.of(key), Role.CONTINUE);
    }

    public static Action extra(String id, String key) {
        return new Action(id, Words.of(key), Role.EXTRA);
    }

    /** Back stands bottom-left, Continue bottom-right, extras between them or as rows above. */
    public enum Role {
        BACK,
        CONTINUE,
        EXTRA,
        /** An offer, first in the content; it may be ignored. */
        OFFER
    }
}
