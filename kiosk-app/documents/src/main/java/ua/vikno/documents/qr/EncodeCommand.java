package ua.vikno.documents.qr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import ua.vikno.devices.receipt.Bitmap;
import ua.vikno.documents.qr.PaymentQr.Encoded;
import ua.vikno.documents.qr.PaymentQr.Refused;

/** Makes a code from a JSON description. */
final class EncodeCommand {
    private static final int MOST_INPUT = 1 << 16;
    /** 0.75 mm at 203 dpi. */
    private static final int DOTS = 6;

    private final InputStream in;
    private final PrintStream out;

    EncodeCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    int run(String file, @Nullable String picture) throws IOException {
        TransferJson json = TransferJson.read(content(file));
        CreditTransfer transfer = json.transfer();
        if (transfer == null) {
            return refuse(json.faults());
        }
        PaymentQr.Result result =
                json.coding() == null ? PaymentQr.encode(transfer) : PaymentQr.encode(transfer, json.coding());
        return switch (result) {
            case Refused(var faults) -> refuse(faults);
            case Encoded(var qr, var warnings) -> {
                if (picture != null) {
                    ImageIO.write(
                            image(qr.symbol().bitmap(DOTS)),
                            "png",
                            Path.of(picture).toFile());
                }
                yield made(qr, warnings);
            }
        };
    }

    private byte[] content(String file) throws IOException {
        try (InputStream content = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
            return content.readNBytes(MOST_INPUT);
        }
    }

    private int refuse(List<FieldFault> faults) {
        out.println(Json.write(Map.of("faults", Json.faults(faults))));
        return QrCommand.NONE;
    }

    private int made(PaymentQr qr, List<FieldFault> warnings) {
        var object = new LinkedHashMap<String, Object>();
        object.put("url", qr.url());
        object.put("bytes", qr.url().length());
        object.put("encoding", qr.coding() == TextCoding.UTF_8 ? "utf-8" : "windows-1251");
        object.put("version", qr.symbol().version());
        object.put("ecc", qr.symbol().level().name());
        object.put("warnings", Json.faults(warnings));
        out.println(Json.write(object));
        return QrCommand.DONE;
    }

    private static BufferedImage image(Bitmap bitmap) {
        byte[] paperAndInk = {(byte) 255, 0};
        var model = new IndexColorModel(1, 2, paperAndInk, paperAndInk, paperAndInk);
        var image = new BufferedImage(bitmap.width(), bitmap.height(), BufferedImage.TYPE_BYTE_BINARY, model);
        byte[] pixels = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bitmap.bits(), 0, pixels, 0, pixels.length);
        return image;
    }
}
