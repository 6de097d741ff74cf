package ua.vikno.devices;

/** Ends a listener's registration; closing twice is harmless. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
