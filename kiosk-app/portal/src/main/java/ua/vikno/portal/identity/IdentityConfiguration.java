package ua.vikno.portal.identity;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.Idempotency;
import ua.vikno.portal.access.IssuedBills;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.access.Sessions;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {
    @Bean
    PinHash pinHash(Secrets secrets) {
        return new PinHash(secrets);
    }

    @Bean
    Cabinets cabinets(Database database, Sessions sessions, Clock clock) {
        return new Cabinets(database, sessions, clock);
    }

    @Bean
    Registrations registrations(
            Database database, Cabinets cabinets, Secrets secrets, Idempotency idempotency, PinHash pins, Clock clock) {
        return new Registrations(database, cabinets, secrets, idempotency, pins, clock);
    }

    @Bean
    SignIn signIn(
            Dwellings dwellings,
            Balances balances,
            IssuedBills bills,
            Cabinets cabinets,
            PinHash pins,
            Sessions sessions,
            ControlCodes codes,
            Trials trials,
            Secrets secrets,
            Database database,
            Clock clock,
            PortalOptions options,
            Journal journal) {
        return new SignIn(
                dwellings,
                balances,
                bills,
                cabinets,
                pins,
                sessions,
                new Handles(secrets, clock),
                codes,
                trials,
                new FactorGuard(database, new FactorLimit(database, clock), clock),
                new PreviewLimit(database, options.previewsPerMinute(), clock),
                journal);
    }

    @Bean
    IdentityController identityController(
            SignIn signIn,
            Sessions sessions,
            Registrations registrations,
            Cabinets cabinets,
            Secrets secrets,
            Dwellings dwellings,
            Clock clock,
            Journal journal) {
        return new IdentityController(
                signIn, sessions, registrations, new AccessDesk(cabinets, secrets, clock), dwellings, journal);
    }
}
