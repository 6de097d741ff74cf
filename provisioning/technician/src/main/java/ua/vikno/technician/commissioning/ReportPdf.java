package ua.vikno.technician.commissioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.technician.step.Finding;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Words;

/** The report as A4 pages: which machine, what was found, and where two people sign. */
final class ReportPdf {
    private static final float LEFT = 2 * Sheet.MARGIN;
    private static final float MARK = 24;
    private static final float RIGHT = Sheet.WIDTH - LEFT;
    private static final float ROOM = RIGHT - LEFT;
    private static final float TOP = 2 * Sheet.MARGIN;
    private static final float BOTTOM = Sheet.HEIGHT - 2 * Sheet.MARGIN;
    private static final float SIGNATURES = 90;
    private static final Style BODY = Style.regular(10);
    private static final Style ADVICE = new Style(false, 9, 0.3f);

    private final Report report;
    private final Words words;
    private final TaggedDocument document;
    private @Nullable Sheet sheet;
    private float y;

    private ReportPdf(Report report, Words words, TaggedDocument document) {
        this.report = report;
        this.words = words;
        this.document = document;
    }

    static byte[] of(Report report, Words words) {
        try (var document = new TaggedDocument(
                FontPrograms.load(),
                words.of(Say.of("report.title")),
                report.at(),
                report.at().toEpochMilli())) {
            new ReportPdf(report, words, document).draw();
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }

    private void draw() throws IOException {
        line("H1", text("report.title"), Style.bold(22));
        line("P", text(report.good() ? "report.good" : "report.bad"), Style.bold(14));
        y += 8;
        fact("report.kiosk", report.kiosk());
        fact("report.portal", report.portal());
        fact("report.at", Words.moment(report.at()));
        fact("report.machine", report.machine());
        fact("report.adapters", String.join(", ", report.adapters()));
        fact("report.release", report.release());
        fact("report.signature", report.signer().isEmpty() ? text("report.unsigned") : report.signer());
        for (Report.Part part : report.parts()) {
            part(part);
        }
        signatures();
    }

    private void part(Report.Part part) throws IOException {
        room(60);
        y += 10;
        line("H2", text("step." + part.step()), Style.bold(13));
        for (Finding finding : part.result().findings()) {
            finding(finding);
        }
        if (!part.result().whole()) {
            finding(Finding.unchecked("report.left"));
        }
    }

    private void finding(Finding finding) throws IOException {
        float needed = height(words.of(finding.fact()), BODY)
                + (advice(finding).isEmpty() ? 0 : height(advice(finding), ADVICE));
        Sheet page = room(needed);
        Tag item = document.root().child("P");
        page.text(item, mark(finding) + " ", Style.bold(10), LEFT, y);
        y = page.paragraph(item, words.of(finding.fact()), BODY, LEFT + MARK, y, ROOM - MARK);
        if (!advice(finding).isEmpty()) {
            y = page.paragraph(document.root().child("P"), "→ " + advice(finding), ADVICE, LEFT + MARK, y, ROOM - MARK);
        }
        y += 3;
    }

    private void signatures() throws IOException {
        Sheet page = room(SIGNATURES);
        y += 50;
        float half = (ROOM - 30) / 2;
        page.rule(LEFT, LEFT + half, y, 0.6f, 0);
        page.rule(RIGHT - half, RIGHT, y, 0.6f, 0);
        y += 12;
        page.text(document.root().child("P"), text("report.technician"), ADVICE, LEFT, y);
        page.text(document.root().child("P"), text("report.receiver"), ADVICE, RIGHT - half, y);
    }

    private void fact(String key, String value) throws IOException {
        Sheet page = room(BODY.leading());
        Tag fact = document.root().child("P");
        page.text(fact, text(key) + " ", ADVICE, LEFT, y);
        y = page.paragraph(fact, value.isEmpty() ? "—" : value, BODY, LEFT + 110, y, ROOM - 110);
    }

    private void line(String tag, String text, Style style) throws IOException {
        Sheet page = room(style.leading());
        y = page.paragraph(document.root().child(tag), text, style, LEFT, y + style.size() / 2, ROOM) + 2;
    }

    /** The page, or the next one where this one has not so many points left. */
    private Sheet room(float needed) throws IOException {
        Sheet page = sheet;
        if (page == null || y + needed > BOTTOM) {
            page = document.sheet();
            sheet = page;
            y = TOP;
        }
        return page;
    }

    private float height(String text, Style style) throws IOException {
        return document.letters().wrap(text, style, ROOM - MARK).size() * style.leading();
    }

    private String advice(Finding finding) {
        return switch (finding) {
            case Finding.Weak(Say _, Say advice) -> words.of(advice);
            case Finding.Bad(Say _, Say advice) -> words.of(advice);
            case Finding.Good _, Finding.Unchecked _ -> "";
        };
    }

    /** Letters and signs, not colours: it is printed in black, too. */
    private static String mark(Finding finding) {
        return switch (finding) {
            case Finding.Good _ -> "OK";
            case Finding.Weak _ -> "!";
            case Finding.Bad _ -> "XX";
            case Finding.Unchecked _ -> "?";
        };
    }

    private String text(String key) {
        return words.of(Say.of(key));
    }
}
