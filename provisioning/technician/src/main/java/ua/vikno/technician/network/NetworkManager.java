package ua.vikno.technician.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The service that owns the machine's network. Every call ends by itself within 60 s. */
interface NetworkManager {
    /** One socket or radio. */
    record Port(String device, boolean wireless, String state) {}

    /** A network in the air; {@code security} is empty, or such as {@code WPA2 802.1X}. */
    record Heard(String name, String security, int percent) {
        boolean access() {
            return security.contains("802.1X");
        }

        boolean open() {
            return security.isBlank();
        }
    }

    /** @return empty where the service does not run, or this user may not ask it */
    Optional<List<Port>> ports() throws InterruptedException;

    /** The strongest first, each name once, at most 12. */
    List<Heard> heard(String device) throws InterruptedException;

    /**
     * Remembers everything as it is. The service itself puts it back when nobody has decided after {@code seconds}, though
     * this program has ended.
     *
     * @return what the checkpoint is called; empty when it is refused
     */
    Optional<String> remember(int seconds) throws InterruptedException;

    /**
     * Joins the network; a power cut forgets it.
     *
     * @return empty when the machine has its address, else why not
     */
    Optional<String> join(Plan plan, UUID id) throws InterruptedException;

    /**
     * Makes it the network of every start from now on.
     *
     * @return empty when it is written, else why not
     */
    Optional<String> keep(String checkpoint, UUID id) throws InterruptedException;

    /** Puts everything back as it was. */
    void putBack(String checkpoint, UUID id) throws InterruptedException;
}
