package ua.vikno.portal.options;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads how the portal is started, and gives it the clock. */
@Configuration(proxyBeanMethods = false)
class OptionsConfiguration {
    @Bean
    PortalOptions portalOptions(Environment environment) {
        return PortalOptions.of(environment);
    }

    @Bean
    CertificateOptions certificateOptions(Environment environment) {
        return CertificateOptions.of(environment);
    }

    @Bean
    AlertOptions alertOptions(Environment environment) {
        return AlertOptions.of(environment);
    }

    @Bean
    PasskeyOptions passkeyOptions(Environment environment) {
        return PasskeyOptions.of(environment);
    }

    @Bean
    OtlpOptions otlpOptions(Environment environment) {
        return OtlpOptions.of(environment);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
