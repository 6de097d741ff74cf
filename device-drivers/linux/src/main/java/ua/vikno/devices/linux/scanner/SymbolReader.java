package ua.vikno.devices.linux.scanner;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.vikno.devices.linux.camera.GreyImage;

/**
 * Finds symbols in pictures with ZXing. Only the kinds that the papers of a city bear are looked for, and not too hard:
 * each further kind, and trying harder, sees symbols where there are none.
 */
final class SymbolReader {
    private static final String GS1_DATA_MATRIX = "]d2";
    private static final String GS = "\u001D";

    private final MultiFormatReader any = reader(
            List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128, BarcodeFormat.EAN_13, BarcodeFormat.DATA_MATRIX));
    private final MultiFormatReader bars = reader(List.of(BarcodeFormat.CODE_128, BarcodeFormat.EAN_13));

    /** The first symbol found; bars may run either way. */
    Optional<Scan> read(GreyImage frame) {
        Optional<Scan> upright = read(any, frame);
        if (upright.isPresent()) {
            return upright;
        }
        GreyImage turned = frame.turned();
        try {
            return read(bars, turned);
        } finally {
            turned.wipe();
        }
    }

    /**
     * A pixel is dark beside its surroundings (in uneven light), or else beside the whole picture (in noise): each way sees
     * what the other misses.
     */
    private static Optional<Scan> read(MultiFormatReader reader, GreyImage frame) {
        PlanarYUVLuminanceSource source = new PlanarYUVLuminanceSource(
                frame.luminance(), frame.width(), frame.height(), 0, 0, frame.width(), frame.height(), false);
        return read(reader, new HybridBinarizer(source)).or(() -> read(reader, new GlobalHistogramBinarizer(source)));
    }

    private static Optional<Scan> read(MultiFormatReader reader, Binarizer pixels) {
        try {
            return Optional.of(scan(reader.decodeWithState(new BinaryBitmap(pixels))));
        } catch (NotFoundException e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            // ZXing trips over some pictures (index out of bounds in its detectors): no symbol was found in them.
            return Optional.empty();
        } finally {
            reader.reset();
        }
    }

    private static Scan scan(Result result) {
        Object symbology = result.getResultMetadata() == null
                ? null
                : result.getResultMetadata().get(ResultMetadataType.SYMBOLOGY_IDENTIFIER);
        String aim = symbology == null ? "" : symbology.toString();
        String text = result.getText();
        // What begins a GS1 symbol ZXing writes into the text as well: of GS1-128 the identifier, of Data Matrix a GS.
        if (!aim.isEmpty() && text.startsWith(aim)) {
            text = text.substring(aim.length());
        } else if (aim.equals(GS1_DATA_MATRIX) && text.startsWith(GS)) {
            text = text.substring(GS.length());
        }
        return new Scan(text, aim);
    }

    private static MultiFormatReader reader(List<BarcodeFormat> formats) {
        MultiFormatReader reader = new MultiFormatReader();
        reader.setHints(Map.of(DecodeHintType.POSSIBLE_FORMATS, formats, DecodeHintType.ASSUME_GS1, true));
        return reader;
    }
}
