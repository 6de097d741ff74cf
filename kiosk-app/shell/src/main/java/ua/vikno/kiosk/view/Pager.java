package ua.vikno.kiosk.view;

import java.util.ArrayList;
import java.util.List;
import ua.vikno.kiosk.view.kinds.Body.Block;

/** Spreads blocks over pages: nothing is cut, nothing scrolls. */
final class Pager {
    private final Space space;
    private final List<List<Placed>> pages = new ArrayList<>();
    private List<Placed> page = new ArrayList<>();
    private double bottom;
    private double y;

    private Pager(Space space, double firstBottom) {
        this.space = space;
        bottom = firstBottom;
        y = space.top();
    }

    /**
     * @param firstBottom where the first page ends, above whatever stays at its bottom
     * @param keepFirst whether the first page exists even if no block fits on it
     */
    static List<List<Placed>> pages(List<Block> blocks, Space space, double firstBottom, boolean keepFirst) {
        Pager pager = new Pager(space, firstBottom);
        for (Block block : blocks) {
            pager.place(block, keepFirst);
        }
        pager.pages.add(pager.page);
        return pager.pages;
    }

    private void place(Block block, boolean keepFirst) {
        double height = block.node().prefHeight(space.width());
        if (start(block) + height > bottom && (!page.isEmpty() || (keepFirst && pages.isEmpty()))) {
            pages.add(page);
            page = new ArrayList<>();
            bottom = space.bottom();
            y = space.top();
        }
        double start = start(block);
        page.add(new Placed(block.node(), space.x(), start, space.width(), height, row(block)));
        y = start + height;
    }

    /** A row or a tile; an action's button has its own size. */
    private static boolean row(Block block) {
        return block.touch() && !String.valueOf(block.node().getId()).startsWith("action:");
    }

    private double start(Block block) {
        double start = page.isEmpty() ? y : y + block.gap();
        return block.touch() ? Math.max(start, space.touchTop()) : start;
    }
}
