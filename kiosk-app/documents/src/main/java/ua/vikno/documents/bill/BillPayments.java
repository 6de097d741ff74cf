package ua.vikno.documents.bill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Symbols;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TextMeasure;
import ua.vikno.documents.symbol.QrSymbol;

/** One block a payee: requisites in words, the same in a QR beside them. */
final class BillPayments {
    private static final float GAP = 12;
    private static final float PADDING = 3;
    /** Modules kept free where no payee has a code. */
    private static final int NO_SYMBOL = 73;

    private static final Style REFUSED = Style.regular(11);

    private static final float QUIET = QrSymbol.QUIET_ZONE * Symbols.QR_MODULE;

    private final List<PaymentBlock> blocks;
    private final Density density;
    private final TextMeasure letters;
    private final float width;
    /** Of the largest symbol with its quiet zone: words of all blocks begin on one line. */
    private final float side;

    BillPayments(List<PaymentBlock> blocks, Density density, TextMeasure letters) {
        this.blocks = blocks;
        this.density = density;
        this.letters = letters;
        this.width = (Sheet.RIGHT - Sheet.MARGIN - (density.columns() - 1) * GAP) / density.columns();
        this.side = Symbols.QR_MODULE
                * blocks.stream()
                        .flatMap(block -> block.qr().stream())
                        .mapToInt(qr -> qr.symbol().sizeWithQuietZone())
                        .max()
                        .orElse(NO_SYMBOL);
    }

    /** Heights of what must not be torn. */
    List<Float> pieces() throws IOException {
        List<Float> pieces = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += density.columns()) {
            pieces.add(row(i));
        }
        return pieces;
    }

    void draw(Pages pages) throws IOException {
        for (int i = 0; i < blocks.size(); i += density.columns()) {
            float height = row(i);
            float y = pages.take(height);
            for (int column = 0; column < density.columns() && i + column < blocks.size(); column++) {
                float x = Sheet.MARGIN + column * (width + GAP);
                block(pages, blocks.get(i + column), x, y);
            }
            pages.sheet().rule(Sheet.MARGIN, Sheet.RIGHT, y + height - 1, 0.4f, 0.6f);
        }
    }

    private float row(int first) throws IOException {
        float height = 0;
        for (int i = first; i < Math.min(first + density.columns(), blocks.size()); i++) {
            PaymentBlock block = blocks.get(i);
            float words = new PaymentWords(block, density, letters, wordsRoom()).height();
            height = Math.max(height, Math.max(Math.max(side, refused(block)), words + 2 * PADDING));
        }
        return height;
    }

    /** Height of the sentence that stands where a code would. */
    private float refused(PaymentBlock block) throws IOException {
        return block.qr().isPresent()
                ? 0
                : 20 + letters.wrap(BillWords.NO_QR, REFUSED, side - 3 * QUIET).size() * REFUSED.leading();
    }

    private void block(Pages pages, PaymentBlock block, float x, float y) throws IOException {
        Tag section = pages.root().child("Sect");
        Sheet sheet = pages.sheet();
        float room = wordsRoom();
        new PaymentWords(block, density, letters, room).draw(sheet, section, x + width - room, y + PADDING);
        if (block.qr().isPresent()) {
            Tag figure = section.figure(
                    BillWords.TEXTS.get("payment.figure", block.transfer().recipient(), block.amount()));
            Symbols.qr(sheet, figure, block.qr().get().symbol(), x - QUIET, y, Symbols.QR_MODULE);
        } else {
            sheet.paragraph(section.child("P"), BillWords.NO_QR, REFUSED, x, y + 20, side - 3 * QUIET);
        }
    }

    private float wordsRoom() {
        return width - side + QUIET - 2;
    }
}
