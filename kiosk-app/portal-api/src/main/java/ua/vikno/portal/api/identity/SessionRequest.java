package ua.vikno.portal.api.identity;

/**
 * How a resident is identified: the second factor or the portal password.
 *
 * @param identifier the preview's handle; the portal number; empty where the secret says it all
 * @param secret the control code; the PIN; the bar code's digits; the slip's token
 */
public record SessionRequest(Method method, String identifier, String secret) {
    public enum Method {
        /** Account found, then the six-digit control code printed on the bill. */
        CONTROL_CODE,
        /** The bar code of a Vikno bill: bill number and control code in one. */
        BILL_BARCODE,
        /** Portal number and PIN. */
        PORTAL_PIN,
        /** The QR of the registration slip. */
        PORTAL_SLIP
    }

    /** Secrets never reach a log. */
    @Override
    public String toString() {
        return "SessionRequest[" + method + "]";
    }
}
