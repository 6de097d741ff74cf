package ua.vikno.devices.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The smallest PDF of so many A4 pages. */
public final class MinimalPdf {
    private static final int FIRST_PAGE_OBJECT = 3;

    private MinimalPdf() {}

    /** Blank pages. */
    public static byte[] ofPages(int pages) {
        String kids = IntStream.range(0, pages)
                .mapToObj(i -> (FIRST_PAGE_OBJECT + i) + " 0 R")
                .collect(Collectors.joining(" "));
        List<String> objects = new ArrayList<>();
        objects.add("<< /Type /Catalog /Pages 2 0 R >>");
        objects.add("<< /Type /Pages /Count %d /Kids [%s] >>".formatted(pages, kids));
        for (int i = 0; i < pages; i++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> >>");
        }
        return of(objects);
    }

    /** @param text of Latin letters without brackets, on one page */
    public static byte[] saying(String text) {
        String content = "BT /F1 24 Tf 72 700 Td (%s) Tj ET".formatted(text);
        return of(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length %d >>\nstream\n%s\nendstream".formatted(content.length(), content),
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
    }

    private static byte[] of(List<String> objects) {
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        StringBuilder table = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.size(); i++) {
            table.append("%010d 00000 n \n".formatted(pdf.length()));
            pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
        }
        int start = pdf.length();
        pdf.append("xref\n0 %d\n%s".formatted(objects.size() + 1, table));
        pdf.append(
                "trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(objects.size() + 1, start));
        return pdf.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
