package ua.vikno.documents.bill;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.devices.receipt.Receipt.Align;
import ua.vikno.devices.receipt.Receipt.Block;
import ua.vikno.devices.receipt.Receipt.Columns;
import ua.vikno.devices.receipt.Receipt.Picture;
import ua.vikno.devices.receipt.Receipt.Rule;
import ua.vikno.devices.receipt.Receipt.Size;
import ua.vikno.devices.receipt.Receipt.Space;
import ua.vikno.devices.receipt.Receipt.Text;
import ua.vikno.documents.pdf.SampleMark;
import ua.vikno.documents.symbol.Code128;
import ua.vikno.documents.symbol.QrSymbol;
import ua.vikno.documents.words.Sums;
import ua.vikno.portal.api.billing.Bill;
import ua.vikno.portal.api.billing.Line;
import ua.vikno.portal.api.common.Money;

/** A bill on a roll of 58 or 80 mm. */
public final class BillReceipt {
    /** Of the narrower roll; symbols are never scaled, so they must fit it. */
    private static final int NARROW = 384;

    /** 0.75 mm: larger modules only waste paper. */
    private static final int MOST_DOTS = 6;

    private static final int BARCODE_DOTS = 2;
    private static final int BARCODE_HEIGHT = 96;

    private final List<Block> blocks = new ArrayList<>();

    private BillReceipt() {}

    public static Receipt of(Bill bill) {
        var receipt = new BillReceipt();
        receipt.head(bill);
        bill.lines().forEach(line -> receipt.line(bill, line));
        receipt.total(bill);
        PaymentBlock.of(bill).forEach(receipt::payment);
        receipt.foot(bill);
        return new Receipt(receipt.blocks);
    }

    private void head(Bill bill) {
        if (bill.demonstration()) {
            sample();
        }
        text(bill.centre(), Size.SMALL, Align.CENTRE, false);
        space(2);
        text(BillWords.TITLE, Size.LARGE, Align.CENTRE, true);
        text(BillWords.period(bill), Size.NORMAL, Align.CENTRE, false);
        text(BillWords.number(bill), Size.SMALL, Align.CENTRE, false);
        space(2);
        text(BillWords.address(bill), Size.NORMAL, Align.LEFT, true);
        text(bill.payer(), Size.NORMAL, Align.LEFT, false);
        rule(true);
    }

    private void line(Bill bill, Line line) {
        text(BillWords.service(bill, line), Size.NORMAL, Align.LEFT, true);
        text(BillWords.account(bill, line), Size.SMALL, Align.LEFT, false);
        column(BillWords.TEXTS.get("opening"), line.figures().opening(), true);
        String reckoning = BillWords.reckoning(line);
        column(
                reckoning.isEmpty()
                        ? BillWords.TEXTS.get("accrued")
                        : BillWords.TEXTS.get("accrued.reckoned", reckoning),
                line.figures().accrued(),
                true);
        column(BillWords.TEXTS.get("benefit"), line.figures().benefit().negate(), false);
        column(BillWords.TEXTS.get("subsidy"), line.figures().subsidy().negate(), false);
        column(BillWords.TEXTS.get("recalculated"), line.figures().recalculated(), false);
        column(BillWords.TEXTS.get("penalty"), line.figures().penalty(), false);
        column(BillWords.TEXTS.get("paid"), line.figures().paid().negate(), false);
        Money closing = line.figures().closing();
        String caption =
                closing.isNegative() ? BillWords.TEXTS.get("closing.overpaid") : BillWords.TEXTS.get("closing");
        Money shown = closing.isNegative() ? closing.negate() : closing;
        blocks.add(new Columns(caption, Sums.plain(shown), Size.NORMAL, true));
        rule(false);
    }

    /** Adds a sum with its caption; a sum of zero is left out to save paper unless it is always wanted. */
    private void column(String caption, Money sum, boolean always) {
        if (always || !sum.isZero()) {
            blocks.add(new Columns(caption, Sums.plain(sum), Size.SMALL, false));
        }
    }

    private void total(Bill bill) {
        var total = BillWords.total(bill);
        space(2);
        text(total.caption(), Size.NORMAL, Align.CENTRE, false);
        text(Sums.hryvnias(total.sum()), Size.TITLE, Align.CENTRE, true);
        if (!total.note().isEmpty()) {
            text(total.note(), Size.SMALL, Align.CENTRE, false);
        }
        space(2);
    }

    private void payment(PaymentBlock payment) {
        var transfer = payment.transfer();
        rule(true);
        text(transfer.recipient(), Size.NORMAL, Align.LEFT, true);
        text(payment.amount(), Size.LARGE, Align.LEFT, true);
        text("IBAN " + payment.iban(), Size.SMALL, Align.LEFT, false);
        text(BillWords.TEXTS.get("payment.code") + " " + transfer.code(), Size.SMALL, Align.LEFT, false);
        text(BillWords.TEXTS.get("payment.purpose.line", transfer.purpose()), Size.SMALL, Align.LEFT, false);
        payment.qr().ifPresentOrElse(qr -> qr(qr.symbol()), () -> text(BillWords.NO_QR, Size.SMALL, Align.LEFT, true));
    }

    private void qr(QrSymbol symbol) {
        int dots = Math.min(MOST_DOTS, NARROW / symbol.sizeWithQuietZone());
        blocks.add(new Picture(symbol.bitmap(dots)));
        text(BillWords.SCAN, Size.SMALL, Align.CENTRE, false);
        space(2);
    }

    private void foot(Bill bill) {
        rule(true);
        text(BillWords.CODE_TITLE, Size.NORMAL, Align.CENTRE, false);
        text(bill.controlCode(), Size.TITLE, Align.CENTRE, true);
        text(BillWords.CODE_EXPLAINED, Size.SMALL, Align.LEFT, false);
        space(3);
        blocks.add(new Picture(Code128.of(bill.barcode()).bitmap(BARCODE_DOTS, BARCODE_HEIGHT)));
        text(bill.barcode(), Size.SMALL, Align.CENTRE, false);
        if (bill.demonstration()) {
            space(2);
            sample();
        }
    }

    private void sample() {
        text(SampleMark.WORD, Size.TITLE, Align.CENTRE, true);
        text(BillWords.NOT_FOR_PAYMENT, Size.SMALL, Align.CENTRE, false);
        space(2);
    }

    private void text(String text, Size size, Align align, boolean bold) {
        blocks.add(new Text(text, size, align, bold));
    }

    private void rule(boolean heavy) {
        blocks.add(new Rule(heavy));
    }

    private void space(int millimetres) {
        blocks.add(new Space(millimetres));
    }
}
