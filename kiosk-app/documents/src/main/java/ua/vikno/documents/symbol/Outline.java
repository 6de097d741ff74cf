package ua.vikno.documents.symbol;

import java.awt.geom.Path2D;

/**
 * Traces the edge between dark and light modules. A filled outline has no seams between neighbours, which rows of
 * rectangles show wherever they are drawn with anti-aliasing.
 */
final class Outline {
    private static final int[] DX = {1, 0, -1, 0};
    private static final int[] DY = {0, 1, 0, -1};

    private final QrSymbol symbol;
    private final int side;
    /** For each grid point, the directions in which an untraced edge leaves it, one bit each. */
    private final byte[] leaving;

    private Outline(QrSymbol symbol) {
        this.symbol = symbol;
        this.side = symbol.size() + 1;
        this.leaving = new byte[side * side];
    }

    static Path2D of(QrSymbol symbol) {
        var outline = new Outline(symbol);
        outline.findEdges();
        return outline.trace();
    }

    /** Edges run with the dark module on their right hand: right along its top, down along its right side, … */
    private void findEdges() {
        for (int y = 0; y < side - 1; y++) {
            for (int x = 0; x < side - 1; x++) {
                if (symbol.dark(x, y)) {
                    edge(!symbol.dark(x, y - 1), x, y, 0);
                    edge(!symbol.dark(x + 1, y), x + 1, y, 1);
                    edge(!symbol.dark(x, y + 1), x + 1, y + 1, 2);
                    edge(!symbol.dark(x - 1, y), x, y + 1, 3);
                }
            }
        }
    }

    private void edge(boolean exists, int x, int y, int direction) {
        if (exists) {
            leaving[y * side + x] |= (byte) (1 << direction);
        }
    }

    private Path2D trace() {
        var path = new Path2D.Float(Path2D.WIND_EVEN_ODD);
        for (int start = 0; start < leaving.length; start++) {
            while (leaving[start] != 0) {
                loop(path, start);
            }
        }
        return path;
    }

    private void loop(Path2D path, int start) {
        int point = start;
        int direction = -1;
        path.moveTo(x(start), y(start));
        do {
            int next = Integer.numberOfTrailingZeros(leaving[point]);
            if (direction >= 0 && next != direction) {
                path.lineTo(x(point), y(point));
            }
            direction = next;
            leaving[point] &= (byte) ~(1 << direction);
            point += DY[direction] * side + DX[direction];
        } while (point != start);
        path.closePath();
    }

    private double x(int point) {
        return point % side;
    }

    private double y(int point) {
        return Math.floorDiv(point, side);
    }
}
