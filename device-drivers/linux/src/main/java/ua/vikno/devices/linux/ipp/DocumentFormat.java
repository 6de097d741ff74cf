package ua.vikno.devices.linux.ipp;

import com.hp.jipp.encoding.IppPacket;
import com.hp.jipp.encoding.KeywordType;
import com.hp.jipp.encoding.Resolution;
import com.hp.jipp.encoding.Tag;
import com.hp.jipp.model.PrintScaling;
import com.hp.jipp.model.Types;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.linux.raster.RasterDocument;

/**
 * What a printer is sent: the PDF as it is, or drawn as PWG raster (IPP Everywhere, PWG 5100.14) or URF (AirPrint).
 *
 * @param mime of {@code document-format-supported}
 * @param raster null for PDF
 * @param dpi of a raster
 * @param grey whether a raster has eight bits a dot, not 24
 * @param unscaled whether the printer can be told to print at exact size ({@code print-scaling=none}, PWG 5100.16)
 */
record DocumentFormat(String mime, RasterDocument.@Nullable Kind raster, int dpi, boolean grey, boolean unscaled) {
    static final KeywordType.Set URF_SUPPORTED = new KeywordType.Set("urf-supported");
    static final String PDF = "application/pdf";

    private static final String PWG = "image/pwg-raster";
    private static final String URF = "image/urf";
    /** Sharp letters and bar codes; four times as many dots show no more of them. */
    private static final int USUAL_DPI = 300;

    private static final int FINEST_DPI = 600;
    private static final Pattern URF_RESOLUTIONS = Pattern.compile("RS[0-9]+(-[0-9]+)*");

    /** The best that the printer names; null if it takes none of them. One that names nothing takes PDF. */
    static @Nullable DocumentFormat of(IppPacket answer) {
        List<String> formats = lowerCase(answer.getStrings(Tag.printerAttributes, Types.documentFormatSupported));
        boolean unscaled = answer.getStrings(Tag.printerAttributes, Types.printScalingSupported)
                .contains(PrintScaling.none);
        if (formats.isEmpty() || formats.contains(PDF)) {
            return new DocumentFormat(PDF, null, 0, false, unscaled);
        }
        DocumentFormat pwg = formats.contains(PWG) ? pwg(answer, unscaled) : null;
        return pwg == null && formats.contains(URF) ? urf(answer, unscaled) : pwg;
    }

    private static @Nullable DocumentFormat pwg(IppPacket answer, boolean unscaled) {
        List<String> types = answer.getStrings(Tag.printerAttributes, Types.pwgRasterDocumentTypeSupported);
        List<Integer> dpi = answer.getValues(Tag.printerAttributes, Types.pwgRasterDocumentResolutionSupported).stream()
                .filter(resolution -> resolution.getCrossFeedResolution() == resolution.getFeedResolution())
                .map(Resolution::getFeedResolution)
                .toList();
        return raster(PWG, RasterDocument.Kind.PWG, dpi, types, "sgray_8", "srgb_8", unscaled);
    }

    private static @Nullable DocumentFormat urf(IppPacket answer, boolean unscaled) {
        List<String> words = answer.getStrings(Tag.printerAttributes, URF_SUPPORTED);
        List<Integer> dpi = words.stream()
                .filter(word -> URF_RESOLUTIONS.matcher(word).matches())
                .flatMap(word -> Stream.of(word.substring(2).split("-")))
                .filter(number -> number.length() < 5)
                .map(Integer::valueOf)
                .toList();
        return raster(URF, RasterDocument.Kind.URF, dpi, words, "W8", "SRGB24", unscaled);
    }

    private static @Nullable DocumentFormat raster(
            String mime,
            RasterDocument.Kind kind,
            List<Integer> dpi,
            List<String> types,
            String grey,
            String colour,
            boolean unscaled) {
        if (!types.isEmpty() && !types.contains(grey) && !types.contains(colour)) {
            return null;
        }
        int best = dpi.isEmpty() || dpi.contains(USUAL_DPI)
                ? USUAL_DPI
                : dpi.stream()
                        .filter(some -> some > USUAL_DPI && some <= FINEST_DPI)
                        .min(Integer::compare)
                        .orElse(0);
        return best == 0
                ? null
                : new DocumentFormat(mime, kind, best, types.isEmpty() || types.contains(grey), unscaled);
    }

    /** @throws IOException if this is no PDF */
    byte[] document(byte[] pdf) throws IOException {
        return raster == null ? pdf : RasterDocument.of(pdf, raster, dpi, grey);
    }

    private static List<String> lowerCase(Collection<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }
}
