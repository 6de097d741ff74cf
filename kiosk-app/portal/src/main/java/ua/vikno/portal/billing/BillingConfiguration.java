package ua.vikno.portal.billing;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.Idempotency;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class BillingConfiguration {
    @Bean
    Statements statements(Database database, Forms forms) {
        return new Statements(database.client(), forms);
    }

    @Bean
    Bills bills(
            Database database,
            Statements statements,
            Catalogue catalogue,
            ControlCodes codes,
            Idempotency idempotency,
            Clock clock,
            PortalOptions options) {
        return new Bills(database, statements, catalogue, codes, idempotency, clock, options.demonstration());
    }

    @Bean
    BillingController billingController(
            Sessions sessions,
            Dwellings dwellings,
            Statements statements,
            Catalogue catalogue,
            Bills bills,
            Journal journal) {
        return new BillingController(sessions, dwellings, statements, new TrialStatement(catalogue), bills, journal);
    }
}
