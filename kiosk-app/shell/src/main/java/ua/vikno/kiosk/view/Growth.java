package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;

/**
 * Gives rows and tiles the room that is left below them, so that no screen stands half empty: each the same on every page, and
 * none to more than twice its height.
 */
final class Growth {
    private static final double MOST = 1;

    private Growth() {}

    /** @param bottom where the rows may end */
    static List<List<Placed>> of(List<List<Placed>> pages, double bottom) {
        double share = Double.POSITIVE_INFINITY;
        for (List<Placed> page : pages) {
            share = Math.min(share, share(page, bottom));
        }
        double by = Math.floor(share);
        return by < 1 || Double.isInfinite(by)
                ? pages
                : pages.stream().map(page -> grown(page, by)).toList();
    }

    private static double share(List<Placed> page, double bottom) {
        List<Placed> rows = page.stream().filter(Placed::grows).toList();
        double share = Double.POSITIVE_INFINITY;
        for (Placed row : rows) {
            share = Math.min(share, row.height() * MOST);
        }
        return rows.isEmpty()
                ? share
                : Math.min(share, (bottom - page.getLast().y() - page.getLast().height()) / rows.size());
    }

    private static List<Placed> grown(List<Placed> page, double by) {
        List<Placed> grown = new ArrayList<>();
        double lower = 0;
        for (Placed part : page) {
            Placed moved = part.lowered(lower);
            grown.add(part.grows() ? moved.higher(by) : moved);
            lower += part.grows() ? by : 0;
        }
        return grown;
    }
}
