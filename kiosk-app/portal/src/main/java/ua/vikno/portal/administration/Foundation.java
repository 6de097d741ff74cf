package ua.vikno.portal.administration;

import java.util.Optional;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.passkeys.Passkeys;

/**
 * What every page stands on.
 *
 * @param passkeys empty where the portal does not know its own address
 */
record Foundation(Pages pages, AdministratorSessions sessions, Journal journal, Optional<Passkeys> passkeys) {}
