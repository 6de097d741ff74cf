package ua.vikno.documents.slip;

import java.util.List;
import ua.vikno.documents.words.PaperTexts;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.identity.Registration;

/** The sentences of a slip, the same on a page and on a roll. */
final class SlipWords {
    private static final PaperTexts TEXTS = PaperTexts.of(SlipWords.class, "slip");

    static final String TITLE = TEXTS.get("title");
    static final String NUMBER_CAPTION = TEXTS.get("number");
    static final String QR_CAPTION = TEXTS.get("qr");
    static final String HOW_TITLE = TEXTS.get("how.title");
    static final List<String> HOW = List.of(TEXTS.get("how.1"), TEXTS.get("how.2"), TEXTS.get("how.3"));
    static final String KEEP_TITLE = TEXTS.get("keep.title");
    static final String KEEP = TEXTS.get("keep");
    static final String SAMPLE_EXPLAINED = TEXTS.get("sample");

    private SlipWords() {}

    /** {@code 1234 5678}. */
    static String number(Registration registration) {
        String number = registration.number();
        return number.length() == 8 ? number.substring(0, 4) + Sums.SPACE + number.substring(4) : number;
    }
}
