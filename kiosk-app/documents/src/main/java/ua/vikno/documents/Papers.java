package ua.vikno.documents;

import java.util.List;
import ua.vikno.devices.receipt.Receipt;
import ua.vikno.documents.Paper.BillPaper;
import ua.vikno.documents.Paper.RegistrationSlip;
import ua.vikno.documents.Paper.TestPage;
import ua.vikno.documents.bill.BillPdf;
import ua.vikno.documents.bill.BillReceipt;
import ua.vikno.documents.bill.PaymentBlock;
import ua.vikno.documents.check.TestPdf;
import ua.vikno.documents.check.TestReceipt;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.slip.SlipPdf;
import ua.vikno.documents.slip.SlipReceipt;

/** Papers as printers take them. Keeps parsed fonts, so one instance serves a whole life; safe for many threads. */
public final class Papers {
    private final FontPrograms fonts = FontPrograms.load();
    private final BillPdf bills = new BillPdf(fonts);
    private final SlipPdf slips = new SlipPdf(fonts);
    private final TestPdf tests = new TestPdf(fonts);

    /** A tagged PDF of A4 pages; the same paper gives the same bytes. */
    public byte[] pdf(Paper paper) {
        return switch (paper) {
            case BillPaper(var bill, var largePrint) -> bills.render(bill, largePrint);
            case RegistrationSlip(var registration, var city) -> slips.render(registration, city);
            case TestPage(var at) -> tests.render(at);
        };
    }

    /** For a roll of 384 dots or wider. */
    public Receipt receipt(Paper paper) {
        return switch (paper) {
            case BillPaper printed -> BillReceipt.of(printed.bill());
            case RegistrationSlip(var registration, var city) -> SlipReceipt.of(registration, city);
            case TestPage(var at) -> TestReceipt.of(at);
        };
    }

    /** Of the PDF. */
    public int pages(Paper paper) {
        return switch (paper) {
            case BillPaper(var bill, var largePrint) -> bills.pages(bill, largePrint);
            case RegistrationSlip _, TestPage _ -> 1;
        };
    }

    /** Every QR of the paper in the order of print, whether as PDF or as receipt; the page in large print shows them again. */
    public List<QrText> qr(Paper paper) {
        return switch (paper) {
            case BillPaper printed ->
                PaymentBlock.of(printed.bill()).stream()
                        .flatMap(p -> p.qr().stream().map(qr -> new QrText(p.provider(), qr.url())))
                        .toList();
            case RegistrationSlip(var registration, var city) -> List.of(new QrText("", registration.slipToken()));
            case TestPage _ -> List.of(new QrText("", TestPdf.QR));
        };
    }
}
