package ua.vikno.devices;

/** What the cabinet's status light can show; never by colour alone. */
public enum CabinetLight {
    OFF,
    STEADY,
    BLINKING
}
