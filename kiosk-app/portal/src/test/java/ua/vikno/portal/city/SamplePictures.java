package ua.vikno.portal.city;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Draws emblem and picture of the demonstration's city: no coat of arms and no real place. Argument: the directory of the
 * sample.
 */
final class SamplePictures {
    private static final int SIDE = 256;
    private static final int WIDTH = 1600;
    private static final int HEIGHT = 480;
    private static final int GROUND = 310;
    private static final Color BLUE = new Color(0x0A3F8C);

    private SamplePictures() {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        ImageIO.write(emblem(), "png", directory.resolve("emblem.png").toFile());
        ImageIO.write(picture(), "png", directory.resolve("picture.png").toFile());
    }

    /** A sun over water in a round field. */
    static BufferedImage emblem() {
        BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = pen(image);
        pen.setColor(BLUE);
        pen.fill(new Ellipse2D.Double(4, 4, 248, 248));
        pen.setColor(new Color(0xDCE8F8));
        pen.fill(field());
        pen.setColor(new Color(0xF2B705));
        pen.fill(new Ellipse2D.Double(72, 66, 112, 112));
        pen.setColor(BLUE);
        Area water = field();
        water.intersect(new Area(new Rectangle2D.Double(0, 140, SIDE, SIDE)));
        pen.fill(water);
        pen.setColor(Color.WHITE);
        for (int line = 0; line < 3; line++) {
            Area wave = new Area(new BasicStroke(9).createStrokedShape(wave(160 + line * 26.0)));
            wave.intersect(field());
            pen.fill(wave);
        }
        pen.dispose();
        return image;
    }

    private static Area field() {
        return new Area(new Ellipse2D.Double(18, 18, 220, 220));
    }

    private static Path2D wave(double y) {
        Path2D wave = new Path2D.Double();
        wave.moveTo(0, y);
        for (int x = 0; x <= SIDE; x += 2) {
            wave.lineTo(x, y + 6 * Math.sin(x * Math.PI / 32));
        }
        return wave;
    }

    /** Hills, a street of houses and a river in the morning. */
    static BufferedImage picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        pen.setPaint(new GradientPaint(0, 0, new Color(0xBCD6EC), 0, 250, new Color(0xF5E9D6)));
        pen.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
        pen.setColor(new Color(0xFBF3DC));
        pen.fill(new Ellipse2D.Double(1120, 40, 104, 104));
        hills(pen, new Color(0xA9C3CF), 150, 50, 0.0042, 0.4);
        hills(pen, new Color(0x86A9AE), 195, 40, 0.0061, 2.1);
        hills(pen, new Color(0x6A9187), 240, 24, 0.0093, 4.0);
        for (int i = 0; i < 16; i++) {
            house(pen, i);
        }
        pen.setPaint(new GradientPaint(0, GROUND, new Color(0x7FA5C4), 0, HEIGHT, new Color(0x5C86AB)));
        pen.fill(new Rectangle2D.Double(0, GROUND, WIDTH, HEIGHT - GROUND));
        pen.setColor(new Color(0xA9C6DD));
        pen.setStroke(new BasicStroke(3));
        for (int i = 0; i < 40; i++) {
            int x = i * 397 % WIDTH;
            int y = GROUND + 14 + i * 53 % 150;
            pen.drawLine(x, y, x + 60 + i * 13 % 50, y);
        }
        pen.dispose();
        return image;
    }

    private static void hills(Graphics2D pen, Color ink, double level, double high, double pace, double from) {
        Path2D hills = new Path2D.Double();
        hills.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 8) {
            hills.lineTo(x, level + high * Math.sin(x * pace + from) + high / 3 * Math.sin(x * pace * 2.7 + from));
        }
        hills.lineTo(WIDTH, HEIGHT);
        hills.closePath();
        pen.setColor(ink);
        pen.fill(hills);
    }

    private static void house(Graphics2D pen, int number) {
        int[] walls = {0xF0E6D2, 0xE7D3BD, 0xDDE3E2, 0xEFDCC0};
        int[] roofs = {0xA8664F, 0x8C5A52, 0x6F7A86, 0x9C7150};
        double wide = 66 + number * 23 % 34;
        double high = 58 + number * 31 % 46;
        double x = 8 + number * 100.0;
        double y = GROUND - high;
        pen.setColor(new Color(0x4F7A5C));
        pen.fill(new Ellipse2D.Double(x + wide - 14, GROUND - 62, 46, 74));
        pen.setColor(new Color(walls[number % walls.length]));
        pen.fill(new Rectangle2D.Double(x, y, wide, high));
        Path2D roof = new Path2D.Double();
        roof.moveTo(x - 8, y);
        roof.lineTo(x + wide / 2, y - 34 - number * 7 % 16);
        roof.lineTo(x + wide + 8, y);
        roof.closePath();
        pen.setColor(new Color(roofs[number * 3 % roofs.length]));
        pen.fill(roof);
        pen.setColor(new Color(0x6E8796));
        for (double w = x + 12; w + 14 < x + wide - 6; w += 24) {
            pen.fill(new Rectangle2D.Double(w, y + 16, 13, 18));
        }
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return pen;
    }
}
