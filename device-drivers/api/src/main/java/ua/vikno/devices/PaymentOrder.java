package ua.vikno.devices;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * @param id of the caller, unique
 * @param kopecks 1 … 999 999 999 999, the twelve digits of ISO 8583, field 4
 * @param deadline for the card, the PIN and the bank together
 * @param keep writes the mark where it outlives the kiosk's process. Called before anything can be charged, on the
 *     driver's thread; if it throws, nothing is charged
 */
public record PaymentOrder(String id, long kopecks, Duration deadline, Consumer<PaymentMark> keep) {
    private static final long MOST = 999_999_999_999L;

    public PaymentOrder {
        if (kopecks < 1 || kopecks > MOST) {
            throw new IllegalArgumentException("no payment of " + kopecks + " kopecks");
        }
    }
}
