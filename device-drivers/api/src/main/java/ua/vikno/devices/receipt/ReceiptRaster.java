package ua.vikno.devices.receipt;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import ua.vikno.devices.fonts.ViknoSans;

/** Draws a receipt, block below block, in one bit per dot at 203 dpi. */
public final class ReceiptRaster {
    private static final int DOTS_PER_MILLIMETRE = 8;

    private ReceiptRaster() {}

    /** @param widthDots printable dots across the paper */
    public static Bitmap raster(Receipt receipt, int widthDots) {
        List<BufferedImage> strips = new ArrayList<>();
        for (Receipt.Block block : receipt.blocks()) {
            switch (block) {
                case Receipt.Text t -> text(strips, t.text(), t.size(), t.align(), t.bold(), widthDots);
                case Receipt.Columns c -> {
                    text(strips, c.left(), c.size(), Receipt.Align.LEFT, c.bold(), widthDots);
                    text(strips, c.right(), c.size(), Receipt.Align.RIGHT, c.bold(), widthDots);
                }
                case Receipt.Rule r -> strips.add(filled(widthDots, r.heavy() ? 4 : 2));
                case Receipt.Picture p -> strips.add(picture(p.bitmap(), widthDots));
                case Receipt.Space s -> strips.add(blank(widthDots, s.millimetres() * DOTS_PER_MILLIMETRE));
            }
        }
        return stack(strips, widthDots);
    }

    private static void text(
            List<BufferedImage> strips, String text, Receipt.Size size, Receipt.Align align, boolean bold, int width) {
        Font font = font(bold)
                .deriveFont(
                        switch (size) {
                            case SMALL -> 20f;
                            case NORMAL -> 26f;
                            case LARGE -> 34f;
                            case TITLE -> 44f;
                        });
        FontMetrics metrics = blank(1, 1).createGraphics().getFontMetrics(font);
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && metrics.stringWidth(line + " " + word) > width) {
                strips.add(line(line.toString(), font, metrics, align, width));
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        strips.add(line(line.toString(), font, metrics, align, width));
    }

    private static BufferedImage line(String line, Font font, FontMetrics metrics, Receipt.Align align, int width) {
        BufferedImage strip = blank(width, metrics.getHeight());
        Graphics2D g = strip.createGraphics();
        g.setFont(font);
        g.setColor(Color.BLACK);
        int room = width - metrics.stringWidth(line);
        int x = switch (align) {
            case LEFT -> 0;
            case CENTRE -> room / 2;
            case RIGHT -> room;
        };
        g.drawString(line, x, metrics.getAscent());
        g.dispose();
        return strip;
    }

    private static BufferedImage picture(Bitmap bitmap, int width) {
        BufferedImage strip = blank(Math.max(width, bitmap.width()), bitmap.height());
        int left = Math.max(0, (width - bitmap.width()) / 2);
        for (int y = 0; y < bitmap.height(); y++) {
            for (int x = 0; x < bitmap.width(); x++) {
                strip.setRGB(left + x, y, bitmap.black(x, y) ? 0 : 0xFFFFFF);
            }
        }
        return strip;
    }

    private static Bitmap stack(List<BufferedImage> strips, int width) {
        int height = strips.stream().mapToInt(BufferedImage::getHeight).sum();
        int stride = (width + 7) / 8;
        byte[] bits = new byte[stride * height];
        int top = 0;
        for (BufferedImage strip : strips) {
            for (int y = 0; y < strip.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    if ((strip.getRGB(x, y) & 0xFF) < 0x80) {
                        bits[(top + y) * stride + (x >> 3)] |= (byte) (0x80 >> (x & 7));
                    }
                }
            }
            top += strip.getHeight();
        }
        return new Bitmap(width, height, bits);
    }

    private static BufferedImage blank(int width, int height) {
        BufferedImage strip = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = strip.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, strip.getHeight());
        g.dispose();
        return strip;
    }

    private static BufferedImage filled(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
    }

    private static Font font(boolean bold) {
        try (InputStream in = bold ? ViknoSans.bold() : ViknoSans.regular()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (FontFormatException | IOException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
