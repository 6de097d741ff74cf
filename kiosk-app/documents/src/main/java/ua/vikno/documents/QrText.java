package ua.vikno.documents;

/**
 * What one payment QR of a paper says when it is scanned.
 *
 * @param provider whose payment it is; empty for a code that is no payment
 */
public record QrText(String provider, String text) {
    @Override
    public String toString() {
        return "QrText[]";
    }
}
