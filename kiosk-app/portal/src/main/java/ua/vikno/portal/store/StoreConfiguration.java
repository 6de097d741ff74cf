package ua.vikno.portal.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.options.PortalOptions;

/** Opens the database; it is closed with the portal. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    @Bean
    Database database(PortalOptions options) {
        return Database.open(options.database());
    }
}
