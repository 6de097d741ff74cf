package ua.vikno.devices;

/** The keys of a tactile pad: six move through every screen, the rest are a courtesy (ETSI EN 301 549, 5.1.6). */
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
