package ua.vikno.portal.privacy;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {
    @Bean
    Retention retention(Database database, Clock clock) {
        return new Retention(database, clock);
    }

    /** Not lazy: nobody asks for it. */
    @Bean(initMethod = "start", destroyMethod = "close")
    @Lazy(false)
    NightlyRetention nightlyRetention(Retention retention, Clock clock) {
        return new NightlyRetention(retention, clock);
    }
}
