package ua.vikno.portal.billing;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * The purpose of a payment: services, month, account. What does not fit is cut from the services; month and account are always
 * whole.
 */
final class Purpose {
    /** In characters: the contract's limit. */
    static final int LONGEST = 160;

    /** Characters that a payment QR of 475 bytes (Resolution 97, annex 4) holds for the payee's name and the purpose together. */
    private static final int WITH_NAME = 245;

    private static final String CUT = "…";
    private static final Locale UKRAINIAN = Locale.of("uk");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM.uuuu", Locale.ROOT);

    private Purpose() {}

    /** @param account is left letter for letter: a code that cannot hold one of its letters is refused, not falsified */
    static String of(List<String> services, YearMonth period, String account, String payee) {
        String end = " " + MONTH.format(period) + ", о/р " + account;
        int room = Math.min(LONGEST, WITH_NAME - payee.length()) - end.length();
        String named = printable(String.join(", ", services));
        String sentence = named.substring(0, 1) + named.substring(1).toLowerCase(UKRAINIAN);
        return (shortened(sentence, Math.max(1, room)) + end).strip();
    }

    /** Cut at a service's end where that leaves something, else at any letter. */
    private static String shortened(String services, int room) {
        if (services.length() <= room) {
            return services;
        }
        int end = services.lastIndexOf(", ", room - CUT.length());
        return services.substring(0, end > 0 ? end : room - CUT.length()) + CUT;
    }

    /** Windows-1251 without what the National Bank's rules exclude; anything else becomes a blank. */
    private static String printable(String text) {
        CharsetEncoder encoder = Charset.forName("windows-1251").newEncoder();
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i) == 'ʼ' ? '\'' : text.charAt(i);
            result.append(c >= ' ' && c != 0x7F && c != 0xA0 && encoder.canEncode(c) ? c : ' ');
        }
        return result.toString();
    }
}
