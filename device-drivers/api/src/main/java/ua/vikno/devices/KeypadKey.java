package ua.vikno.devices;

/**
 * The keys of a tactile pad. Six of them are enough for every screen; volume, figures and what stands beside them are
 * optional (ETSI EN 301 549, 5.1.6).
 */
public enum KeypadKey {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    OK,
    HELP,
    VOLUME_UP,
    VOLUME_DOWN,
    /** Say it again: a key of its own, or help held for a second. */
    REPEAT,
    /** Stops what is being said at its place, and goes on from there. */
    PAUSE,
    DIGIT_0,
    DIGIT_1,
    DIGIT_2,
    DIGIT_3,
    DIGIT_4,
    DIGIT_5,
    DIGIT_6,
    DIGIT_7,
    DIGIT_8,
    DIGIT_9,
    /** The star of a pad with twelve keys. */
    ERASE,
    /** Its hash: speech a step quicker. */
    PACE
}
