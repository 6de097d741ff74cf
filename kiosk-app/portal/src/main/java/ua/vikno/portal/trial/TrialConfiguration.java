package ua.vikno.portal.trial;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.Trials;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class TrialConfiguration {
    @Bean
    TrialController trialController(Database database, Trials trials, Journal journal, PortalOptions options) {
        return new TrialController(new TrialDwelling(database), trials, journal, options.trials());
    }
}
