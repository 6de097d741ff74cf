package ua.vikno.documents.slip;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Block;
import ua.vikno.devices.receipt.Receipt.Picture;
import ua.vikno.devices.receipt.Receipt.Rule;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.Receipt.Space;
import ua.vikno.devices.receipt.Receipt.Text;
import ua.vikno.documents.pdf.SampleMark;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.symbol.QrSymbol.Level;
import ua.vikno.documents.words.Dates;
import ua.vikno.portal.api.identity.Registration;
import ua.vikno.portal.api.published.City;

/** A registration slip on a roll of 58 or 80 mm. */
public final class SlipReceipt {
    private static final int DOTS = 8;

    private SlipReceipt() {}

    public static Receipt of(Registration registration, City city) {
        List<Block> blocks = new ArrayList<>();
        if (city.demonstration()) {
            blocks.add(centred(SampleMark.WORD, Size.TITLE, true));
            blocks.add(centred(SlipWords.SAMPLE_EXPLAINED, Size.SMALL, false));
            blocks.add(new Space(2));
        }
        blocks.add(centred(city.centre().name(), Size.SMALL, false));
        blocks.add(new Space(2));
        blocks.add(centred(SlipWords.TITLE, Size.LARGE, true));
        blocks.add(centred(registration.name(), Size.NORMAL, false));
        blocks.add(new Rule(true));
        blocks.add(centred(SlipWords.NUMBER_CAPTION, Size.NORMAL, false));
        blocks.add(centred(SlipWords.number(registration), Size.TITLE, true));
        blocks.add(new Picture(qr(registration).bitmap(DOTS)));
        blocks.add(centred(SlipWords.QR_CAPTION, Size.SMALL, false));
        blocks.add(new Space(2));
        blocks.add(left(SlipWords.HOW_TITLE, true));
        for (int i = 0; i < SlipWords.HOW.size(); i++) {
            blocks.add(left((i + 1) + ". " + SlipWords.HOW.get(i), false));
        }
        blocks.add(new Space(2));
        blocks.add(left(SlipWords.KEEP_TITLE, true));
        blocks.add(left(SlipWords.KEEP, false));
        blocks.add(new Rule(false));
        blocks.add(centred(Dates.moment(registration.at()), Size.SMALL, false));
        return new Receipt(blocks);
    }

    /** The slip is folded and carried in a pocket: a quarter of the symbol may be lost. */
    static QrSymbol qr(Registration registration) {
        return QrSymbol.plain(registration.slipToken(), Level.Q);
    }

    private static Text centred(String text, Size size, boolean bold) {
        return new Text(text, size, Align.CENTRE, bold);
    }

    private static Text left(String text, boolean bold) {
        return new Text(text, Size.NORMAL, Align.LEFT, bold);
    }
}
