package ua.vikno.documents.check;

import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.symbol.QrSymbol.Level;
import ua.vikno.documents.words.PaperTexts;

/** The sentences of a test page, the same on a page and on a roll. */
final class TestWords {
    private static final PaperTexts TEXTS = PaperTexts.of(TestWords.class, "check");

    static final String TITLE = TEXTS.get("title");
    static final String LETTERS = TEXTS.get("letters");
    static final String GREYS = TEXTS.get("greys");
    static final String FRAME = TEXTS.get("frame");
    static final String QR = TEXTS.get("qr");

    private TestWords() {}

    /** Opens nothing anywhere. */
    static QrSymbol symbol() {
        return QrSymbol.plain(TestPdf.QR, Level.M);
    }
}
