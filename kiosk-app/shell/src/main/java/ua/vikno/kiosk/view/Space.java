package ua.vikno.kiosk.view;

/**
 * Where content may go.
 *
 * @param touchTop nothing to touch lies above this: out of reach
 */
record Space(double x, double width, double top, double touchTop, double bottom) {
    Space narrowed(double newWidth) {
        return new Space(x, newWidth, top, touchTop, bottom);
    }
}
