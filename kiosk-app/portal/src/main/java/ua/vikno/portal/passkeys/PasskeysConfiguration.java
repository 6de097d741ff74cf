package ua.vikno.portal.passkeys;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.options.PasskeyOptions;

@Configuration(proxyBeanMethods = false)
class PasskeysConfiguration {
    /** None where the portal was not told by which address browsers reach its pages. */
    @Bean
    @Nullable
    Passkeys passkeys(PasskeyOptions options, Secrets secrets, Clock clock) {
        return options.address()
                .map(address -> new Passkeys(address, secrets, clock))
                .orElse(null);
    }
}
