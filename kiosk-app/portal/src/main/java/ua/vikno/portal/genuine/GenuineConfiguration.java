package ua.vikno.portal.genuine;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class GenuineConfiguration {
    @Bean
    Releases releases(Database database, Clock clock) {
        return new Releases(database, clock);
    }

    @Bean
    GenuineController genuineController(Database database, Releases releases, CertificateOptions trust, Clock clock) {
        return new GenuineController(new Judge(database, releases, clock), new Visits(trust.proxies(), clock));
    }
}
