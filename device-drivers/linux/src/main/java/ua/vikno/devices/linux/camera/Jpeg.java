package ua.vikno.devices.linux.camera;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import javax.imageio.plugins.jpeg.JPEGImageReadParam;
import javax.imageio.plugins.jpeg.JPEGQTable;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** The pictures of a motion JPEG: cameras leave out the Huffman tables of the standard (ITU-T T.81, K.3), which then hold. */
final class Jpeg {
    private Jpeg() {}

    /**
     * Decodes in memory only: a face must not lie in a temporary file.
     *
     * @return null if this is no whole picture; cameras send such now and then, above all at first
     */
    static @Nullable BufferedImage read(byte[] jpeg) {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(in, true, true);
            return reader.read(0, standardTables(reader));
        } catch (IOException | RuntimeException e) {
            return null;
        } finally {
            reader.dispose();
        }
    }

    private static JPEGImageReadParam standardTables(ImageReader reader) {
        JPEGImageReadParam parameters = (JPEGImageReadParam) reader.getDefaultReadParam();
        parameters.setDecodeTables(
                new JPEGQTable[] {JPEGQTable.K1Luminance, JPEGQTable.K2Chrominance},
                new JPEGHuffmanTable[] {JPEGHuffmanTable.StdDCLuminance, JPEGHuffmanTable.StdDCChrominance},
                new JPEGHuffmanTable[] {JPEGHuffmanTable.StdACLuminance, JPEGHuffmanTable.StdACChrominance});
        return parameters;
    }
}
