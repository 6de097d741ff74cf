package ua.vikno.portal.dwellings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class DwellingsConfiguration {
    @Bean
    Dwellings dwellings(Database database, StreetNames streets) {
        return new Dwellings(database.client(), streets);
    }
}
