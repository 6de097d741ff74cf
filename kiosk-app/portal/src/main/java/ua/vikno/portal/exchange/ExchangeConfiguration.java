package ua.vikno.portal.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.registers.RegisterInbox;
import ua.vikno.portal.registers.form.Forms;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {
    @Bean
    ExchangeController exchangeController(RegisterInbox inbox, Forms forms, Journal journal) {
        return new ExchangeController(inbox, forms, journal);
    }
}
