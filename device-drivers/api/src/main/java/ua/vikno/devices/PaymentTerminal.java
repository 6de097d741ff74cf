package ua.vikno.devices;

import java.util.concurrent.CompletionStage;

/** Takes one payment at a time by card. A driver never repeats a charge: what it does not know it says. */
public interface PaymentTerminal extends Device {
    /**
     * Asks for a card and charges it once. While another payment is being made nothing is charged and the outcome says so.
     * Progress arrives as {@link DeviceEvent.PaymentProgress}.
     */
    CardPayment pay(PaymentOrder order);

    /**
     * What has become of a payment whose outcome is unknown, also after a restart of the kiosk. Charges nothing, may be
     * asked again and again; ends at the latest a minute later, still unknown if the terminal cannot be reached.
     */
    CompletionStage<PaymentOutcome> lookUp(PaymentMark mark);
}
