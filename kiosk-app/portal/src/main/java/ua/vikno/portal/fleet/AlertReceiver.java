package ua.vikno.portal.fleet;

import java.time.Instant;

/** A receiver of what the portal tells when a kiosk needs help. */
interface AlertReceiver extends AutoCloseable {
    /** What became of one try. */
    sealed interface Delivery {
        /** The receiver has it. */
        record Taken() implements Delivery {}

        /** @param reason a status, or the name of what went wrong; nothing of the address */
        record Failed(String reason) implements Delivery {}
    }

    /** As messages that wait for it are marked in the database. */
    String name();

    /** @param id the same for each try of one message */
    Delivery send(String id, String body, Instant now) throws InterruptedException;

    @Override
    void close();
}
