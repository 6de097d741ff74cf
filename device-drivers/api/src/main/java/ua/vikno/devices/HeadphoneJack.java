package ua.vikno.devices;

/** Tells whether headphones are in; changes arrive as {@link DeviceEvent.HeadphonesPlugged}. */
public interface HeadphoneJack extends Device {
    boolean plugged();
}
