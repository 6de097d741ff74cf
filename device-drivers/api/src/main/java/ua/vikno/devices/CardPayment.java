package ua.vikno.devices;

import java.util.concurrent.CompletionStage;

/** A payment on its way. */
public interface CardPayment {
    String id();

    /** Arrives in any case, at the latest half a minute after the deadline. */
    CompletionStage<PaymentOutcome> outcome();

    /** Asks the terminal to cancel. The outcome tells whether that was in time. */
    void cancel();
}
