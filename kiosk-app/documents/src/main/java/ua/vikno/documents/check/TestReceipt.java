package ua.vikno.documents.check;

import java.time.Instant;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Picture;
import ua.vikno.devices.receipt.Receipt.Rule;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.Receipt.Space;
import ua.vikno.devices.receipt.Receipt.Text;
import ua.vikno.documents.words.Dates;

/** A test receipt for a roll of 58 or 80 mm: every size of letters, both rules, a QR code. */
public final class TestReceipt {
    private static final int DOTS = 8;

    private TestReceipt() {}

    public static Receipt of(Instant at) {
        return new Receipt(List.of(
                new Text(TestWords.TITLE, Size.TITLE, Align.CENTRE, true),
                new Text(Dates.moment(at), Size.SMALL, Align.CENTRE, false),
                new Rule(true),
                new Text(TestWords.LETTERS, Size.LARGE, Align.LEFT, false),
                new Text(TestWords.LETTERS, Size.NORMAL, Align.LEFT, false),
                new Text(TestWords.LETTERS, Size.SMALL, Align.LEFT, false),
                new Rule(false),
                new Picture(TestWords.symbol().bitmap(DOTS)),
                new Text(TestWords.QR, Size.SMALL, Align.CENTRE, false),
                new Space(2)));
    }
}
