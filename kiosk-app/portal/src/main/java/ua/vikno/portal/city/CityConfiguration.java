package ua.vikno.portal.city;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.options.PortalOptions;

@Configuration(proxyBeanMethods = false)
class CityConfiguration {
    @Bean
    Catalogue catalogue(PortalOptions options) {
        return Catalogue.of(options.city(), payees(options));
    }

    private static Payees payees(PortalOptions options) {
        if (options.payees().isPresent()) {
            return Payees.of(options.payees().get());
        }
        return options.demonstration() ? Payees.demonstration() : Payees.NONE;
    }
}
