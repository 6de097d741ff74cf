package ua.vikno.portal.administration;

/** What the browser gets. */
sealed interface Answer {
    /** @param script whether it has the script for passkeys */
    record Page(int status, String html, boolean script) implements Answer {
        Page with(int other) {
            return new Page(other, html, script);
        }

        Page withScript() {
            return new Page(status, html, true);
        }
    }

    /** To be kept by the browser as a file. */
    record Text(String text, String file) implements Answer {}

    /** After an act, so that loading the page again does not repeat it. */
    record SendOn(String path) implements Answer {}
}
