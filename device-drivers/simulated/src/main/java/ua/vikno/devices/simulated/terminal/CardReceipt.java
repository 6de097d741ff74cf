package ua.vikno.devices.simulated.terminal;

import ua.vikno.devices.PaymentSlip;

/**
 * What the terminal keeps of an operation.
 *
 * @param code 0000 approved, 0010 in part, others declined
 * @param kopecks charged, or asked for in vain
 * @param date {@code 22.11.2026}
 * @param time {@code 09:11:07}
 */
record CardReceipt(
        String number, String code, long kopecks, String rrn, String approvalCode, String date, String time) {
    static final String PAN = "4731XXXXXXXX9838";
    static final String TERMINAL = "VIKNO001";

    boolean charged() {
        return code.equals("0000") || code.equals("0010");
    }

    String text() {
        return "%s\n%s %s\nСУМА %d,%02d ГРН\n%s\nЧЕК N: %s\nRRN: %s"
                .formatted(
                        charged() ? "ОПЛАТА" : "ВІДХИЛЕНО", date, time, kopecks / 100, kopecks % 100, PAN, number, rrn);
    }

    PaymentSlip slip() {
        return new PaymentSlip(rrn, approvalCode, PAN, TERMINAL, number, text());
    }
}
