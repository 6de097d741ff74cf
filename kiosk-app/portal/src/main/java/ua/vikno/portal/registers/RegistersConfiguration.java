package ua.vikno.portal.registers;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class RegistersConfiguration {
    @Bean
    RegisterImporter registerImporter(Forms forms, StreetNames streets, Database database, Clock clock) {
        return new RegisterImporter(
                forms, streets, database, clock, database.single() ? new Courtesy(database::awaited) : Pace.ALONE);
    }

    @Bean
    RegisterSet registerSet(Forms forms, RegisterImporter importer) {
        return new RegisterSet(forms, importer);
    }

    @Bean
    RegisterInbox registerInbox(PortalOptions options, RegisterImporter importer) {
        return new RegisterInbox(options.inbox(), importer);
    }
}
