package ua.vikno.portal.city;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import ua.vikno.portal.address.StreetNames;
import ua.vikno.portal.options.PortalOptions;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.yaml.Findings;

@Configuration(proxyBeanMethods = false)
class CityConfiguration {
    @Bean
    CityDirectory cityDirectory(PortalOptions options) {
        CityDirectory city = read(options);
        return options.services().map(city::with).orElse(city);
    }

    private static CityDirectory read(PortalOptions options) {
        Optional<Payees> payees = options.payees().map(Payees::of);
        if (options.cityDirectory().isEmpty()) {
            return CitySamples.read(options.city(), payees, options.demonstration());
        }
        Path directory = options.cityDirectory().get();
        Findings findings = new Findings();
        CityDirectory city = CityDirectory.read(directory, payees, options.demonstration(), findings);
        findings.refuse();
        return city;
    }

    @Bean
    Catalogue catalogue(CityDirectory city) {
        return city.catalogue();
    }

    @Bean
    Forms forms(CityDirectory city) {
        return city.forms();
    }

    @Bean
    StreetNames streetNames(CityDirectory city) {
        return city.streets();
    }
}
