package ua.vikno.devices.linux.javaxprint;

import java.io.IOException;
import java.util.List;
import ua.vikno.devices.Condition;

/** Where documents are handed over. Every call may block for as long as it likes: the caller limits it. */
interface Spooler {
    /** What could be printed to; empty where no print server answers. */
    List<String> queues();

    /**
     * Returns when the document has been handed over, which says nothing about paper.
     *
     * @throws Refused if nothing was handed over
     * @throws IOException if some of it may have been
     */
    void print(String queue, String jobName, byte[] pdf) throws IOException, Refused;

    /** Something this machine lacks. */
    final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Condition condition;

        Refused(Condition condition, String message) {
            super(message);
            this.condition = condition;
        }

        Condition condition() {
            return condition;
        }
    }
}
