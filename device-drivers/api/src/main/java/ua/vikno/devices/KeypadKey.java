package ua.vikno.devices;

/**
 * The keys of a tactile pad. Six of them are enough for every screen, the volume keys are optional (ETSI EN 301 549,
 * 5.1.6).
 */
public enum KeypadKey {
    UP,
    DOWN,
    LEFT,
    RIGHT,
    OK,
    HELP,
    VOLUME_UP,
    VOLUME_DOWN
}
