package ua.vikno.portal.published;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.city.CityDirectory;
import ua.vikno.portal.dwellings.Dwellings;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.store.Database;

@Configuration(proxyBeanMethods = false)
class PublishedConfiguration {
    @Bean
    CityDesk cityDesk(Catalogue catalogue, Forms forms, Database database, PortalOptions options) {
        return new CityDesk(catalogue, forms, database, options.demonstration());
    }

    @Bean
    NoticeList noticeList(CityDirectory city) {
        return new NoticeList(city, InstantSource.system());
    }

    @Bean
    PublishedController publishedController(
            CityDirectory city, CityDesk cityDesk, Dwellings dwellings, List<ListSource> lists) {
        return new PublishedController(city, cityDesk, dwellings, lists);
    }

    @Bean
    HealthController healthController(Database database, Catalogue catalogue, Clock clock) {
        return new HealthController(database, catalogue.slug(), clock);
    }
}
