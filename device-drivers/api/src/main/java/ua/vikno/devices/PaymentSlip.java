package ua.vikno.devices;

/**
 * A charge as the terminal proves it. Fields it does not tell are empty.
 *
 * @param rrn retrieval reference number (ISO 8583, field 37)
 * @param approvalCode field 38
 * @param maskedPan of the card's number no more than the terminal shows, such as {@code 4731XXXXXXXX9838}
 * @param receipt the terminal's text to be printed for the resident, lines parted by {@code \n}
 * @param number the receipt's number in the terminal
 */
public record PaymentSlip(
        String rrn, String approvalCode, String maskedPan, String terminalId, String number, String receipt) {
    /** What identifies a card or its owner stays out of logs. */
    @Override
    public String toString() {
        return "PaymentSlip[rrn %s, number %s]".formatted(rrn, number);
    }
}
