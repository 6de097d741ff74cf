package ua.vikno.kiosk.view.theme;

/**
 * The panel as it hangs on the wall. Everything on the screen is measured in millimetres through it, because a finger and
 * an eye do not know pixels.
 *
 * @param widthPx physical pixels, scale 1
 * @param heightPx the same, with what a strip at the top takes
 * @param diagonalInches of the active area
 * @param bottomMm height of the active area's lower edge above the floor
 * @param stripPx what a strip at the top takes of the height while it is there
 */
public record PanelGeometry(int widthPx, int heightPx, double diagonalInches, int bottomMm, int stripPx) {
    /** No control lies higher than this above the floor (EN 301 549, 8.3.2.1; the stricter value of its test). */
    public static final int REACH_MM = 1200;

    /** No control lies higher than this in low-reach mode (ISO 21542). */
    public static final int LOW_REACH_MM = 1100;

    private static final double MM_PER_INCH = 25.4;

    public PanelGeometry {
        if (widthPx < 600 || heightPx < 600 || diagonalInches < 10 || diagonalInches > 100) {
            throw new IllegalArgumentException("panel: " + widthPx + "×" + heightPx + ", " + diagonalInches + "″");
        }
    }

    public PanelGeometry(int widthPx, int heightPx, double diagonalInches, int bottomMm) {
        this(widthPx, heightPx, diagonalInches, bottomMm, 0);
    }

    /** What is left of the panel below a strip at its top. */
    public PanelGeometry below(double strip) {
        return new PanelGeometry(widthPx, heightPx, diagonalInches, bottomMm, (int) Math.ceil(strip));
    }

    /** Of what is left below a strip. */
    @Override
    public int heightPx() {
        return heightPx - stripPx;
    }

    public static PanelGeometry portrait() {
        return new PanelGeometry(1080, 1920, 21.5, 850);
    }

    public static PanelGeometry landscape() {
        return new PanelGeometry(1920, 1080, 21.5, 850);
    }

    public boolean isPortrait() {
        return heightPx > widthPx;
    }

    public double pxPerMm() {
        return Math.hypot(widthPx, heightPx) / (diagonalInches * MM_PER_INCH);
    }

    public double px(double mm) {
        return Math.rint(mm * pxPerMm());
    }

    /** Height above the floor of a point at {@code y}. */
    public double heightMm(double y) {
        return bottomMm + (heightPx() - y) / pxPerMm();
    }

    /** The least y a control may have so that it is not higher than {@code limitMm} above the floor. */
    public double topForReach(int limitMm) {
        return Math.max(0, Math.ceil(heightPx() - (limitMm - bottomMm) * pxPerMm()));
    }
}
