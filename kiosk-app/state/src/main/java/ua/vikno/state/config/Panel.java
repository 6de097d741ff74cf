package ua.vikno.state.config;

/**
 * The touch panel as it is mounted.
 *
 * @param widthPx visible pixels across, as mounted
 * @param diagonalInches of the active area
 * @param bottomMm height of the active area's lower edge above the floor
 * @param full takes the whole screen; otherwise a window of the panel's size
 */
public record Panel(int widthPx, int heightPx, double diagonalInches, int bottomMm, boolean full) {
    /** The same panel with coarser pixels, where a desk's screen is smaller than it; a larger screen changes nothing. */
    public Panel fittedTo(double widthPx, double heightPx) {
        double scale = Math.min(1, Math.min(widthPx / this.widthPx, heightPx / this.heightPx));
        return new Panel((int) (this.widthPx * scale), (int) (this.heightPx * scale), diagonalInches, bottomMm, full);
    }
}
