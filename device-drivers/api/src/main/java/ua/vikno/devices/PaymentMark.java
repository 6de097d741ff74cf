package ua.vikno.devices;

import org.jspecify.annotations.Nullable;

/**
 * What must be known of a payment to find it again in the terminal, whatever happens to the kiosk meanwhile.
 *
 * @param id of the order
 * @param before the last receipt in the terminal before the charge, in the driver's own form; empty if there was none,
 *     null if the terminal could not tell
 */
public record PaymentMark(String id, long kopecks, @Nullable String before) {}
