package ua.vikno.devices;

/** A tactile key pad; each press arrives as {@link DeviceEvent.KeyPressed}, a held key only once. */
public interface Keypad extends Device {}
