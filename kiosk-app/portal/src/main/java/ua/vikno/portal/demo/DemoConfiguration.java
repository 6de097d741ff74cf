package ua.vikno.portal.demo;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Balances;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class DemoConfiguration {
    @Bean
    DemoController demoController(Database database, Balances balances, ControlCodes codes, PortalOptions options) {
        InventedData invented = new InventedData(database);
        return new DemoController(
                new DemoAccounts(database, balances, codes),
                () -> options.demonstration() && (options.saidToBeInvented() || invented.only()));
    }
}
