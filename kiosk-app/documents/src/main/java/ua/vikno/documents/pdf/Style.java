package ua.vikno.documents.pdf;

/**
 * How letters look.
 *
 * @param size of the em in points
 * @param grey 0 is black, 1 is paper
 */
public record Style(boolean bold, float size, float grey) {
    public static Style regular(float size) {
        return new Style(false, size, 0);
    }

    public static Style bold(float size) {
        return new Style(true, size, 0);
    }

    /** From baseline to baseline. */
    public float leading() {
        return size * 1.25f;
    }

    public Style at(float otherSize) {
        return new Style(bold, otherSize, grey);
    }
}
