package ua.vikno.devices.linux.discovery;

/** The kernel's classes of devices that a kiosk has, with the directory below {@code /dev} and the beginning of a node's name. */
public enum Subsystem {
    USB_PRINTER("usbmisc", "usb/", "lp"),
    INPUT("input", "input/", "event"),
    SERIAL("tty", "", "tty"),
    CAMERA("video4linux", "", "video");

    final String sysfsClass;
    final String below;
    final String begin;

    Subsystem(String sysfsClass, String below, String begin) {
        this.sysfsClass = sysfsClass;
        this.below = below;
        this.begin = begin;
    }
}
