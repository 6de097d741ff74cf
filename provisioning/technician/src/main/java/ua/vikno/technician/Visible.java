package ua.vikno.technician;

/** Text of unknown origin on a technician's terminal: control characters become pictures of themselves (Unicode block 2400). */
public final class Visible {
    private static final int PICTURES = 0x2400;

    private Visible() {}

    public static String of(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c < ' ') {
                visible.appendCodePoint(PICTURES + c);
            } else if (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.FORMAT) {
                visible.append('\uFFFD');
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }
}
