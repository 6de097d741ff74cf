package ua.vikno.technician.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import ua.vikno.documents.pdf.FontPrograms;
import ua.vikno.documents.pdf.Sheet;
import ua.vikno.documents.pdf.Style;
import ua.vikno.documents.pdf.Tag;
import ua.vikno.documents.pdf.TaggedDocument;
import ua.vikno.technician.soak.SoakLog.Count;
import ua.vikno.technician.soak.SoakLog.Sample;
import ua.vikno.technician.step.Say;
import ua.vikno.technician.step.Words;

/** One A4 page: what was counted, three curves, and the first troubles. */
final class SoakPdf {
    private static final float LEFT = 2 * Sheet.MARGIN;
    private static final float ROOM = Sheet.WIDTH - 2 * LEFT;
    private static final float CURVE = 110;
    private static final int TROUBLES = 8;
    private static final Style BODY = Style.regular(10);

    private SoakPdf() {}

    /** @param length how long it ran */
    static byte[] of(SoakLog log, String kiosk, Instant at, Duration length, Words words) {
        String title = words.of(Say.of("soak.title"));
        try (var document = new TaggedDocument(FontPrograms.load(), title, at, at.toEpochMilli())) {
            draw(document, title, log, kiosk, at, length, words);
            return document.save();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // all in memory: a bug, not a fault
        }
    }

    private static void draw(
            TaggedDocument document, String title, SoakLog log, String kiosk, Instant at, Duration length, Words words)
            throws IOException {
        Sheet sheet = document.sheet();
        Tag root = document.root();
        sheet.text(root.child("H1"), title, Style.bold(22), LEFT, 84);
        float y = 108;
        for (String line : List.of(
                words.of(Say.of("soak.head", kiosk.isEmpty() ? "—" : kiosk, Words.moment(at), length.toMinutes())),
                counted(log, words))) {
            y = sheet.paragraph(root.child("P"), line, BODY, LEFT, y, ROOM) + 2;
        }
        long seconds = length.toSeconds();
        y += 24;
        for (Curve curve : List.of(
                curve(words, "soak.memory", log.samples(), Sample::freeMb, seconds),
                curve(words, "soak.heat", log.samples(), Sample::degrees, seconds),
                curve(words, "soak.troubles", log.samples(), each -> OptionalInt.of(each.troubles()), seconds))) {
            curve.draw(sheet, root, LEFT, y, ROOM, CURVE);
            y += CURVE + 34;
        }
        for (SoakLog.Trouble each : log.troubles().stream().limit(TROUBLES).toList()) {
            y = sheet.paragraph(
                    root.child("P"), "%d s: %s".formatted(each.second(), each.what()), Style.regular(9), LEFT, y, ROOM);
        }
    }

    static String counted(SoakLog log, Words words) {
        return words.of(Say.of(
                "soak.counted",
                log.of(Count.PRINTED) + log.of(Count.UNCONFIRMED),
                log.of(Count.NOT_PRINTED),
                log.of(Count.SCANNED),
                log.of(Count.SPOKEN),
                log.of(Count.FAULT)));
    }

    private static Curve curve(
            Words words, String key, List<Sample> samples, Function<Sample, OptionalInt> value, long length) {
        List<Sample> known =
                samples.stream().filter(each -> value.apply(each).isPresent()).toList();
        return new Curve(
                words.of(Say.of(key)),
                known.stream().map(Sample::second).toList(),
                known.stream().map(each -> value.apply(each).orElse(0)).toList(),
                length);
    }
}
