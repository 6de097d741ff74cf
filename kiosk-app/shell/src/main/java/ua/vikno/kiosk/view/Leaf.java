package ua.vikno.kiosk.view;

/** Which page is shown, and of how many. */
final class Leaf {
    private int page;
    private int pages = 1;

    int page() {
        return page;
    }

    int pages() {
        return pages;
    }

    void first() {
        page = 0;
        pages = 1;
    }

    /** To the next page, from the last one to the first. */
    void turn() {
        page = page + 1 < pages ? page + 1 : 0;
    }

    void is(Composition.Result result) {
        page = result.page();
        pages = result.pages();
    }
}
