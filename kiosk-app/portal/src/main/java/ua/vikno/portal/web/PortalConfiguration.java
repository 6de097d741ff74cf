package ua.vikno.portal.web;

import java.time.Clock;
import java.util.Base64;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import ua.vikno.portal.access.CallLimit;
import ua.vikno.portal.access.ControlCodes;
import ua.vikno.portal.access.FactorGuard;
import ua.vikno.portal.access.Handles;
import ua.vikno.portal.access.Idempotency;
import ua.vikno.portal.access.Keys;
import ua.vikno.portal.access.Secrets;
import ua.vikno.portal.access.Visits;
import ua.vikno.portal.bills.Bills;
import ua.vikno.portal.city.Catalogue;
import ua.vikno.portal.city.Payees;
import ua.vikno.portal.demo.DemoAccounts;
import ua.vikno.portal.registers.RegisterImporter;
import ua.vikno.portal.registers.form.Forms;
import ua.vikno.portal.registrations.Registrations;
import ua.vikno.portal.statements.Dwellings;
import ua.vikno.portal.statements.Statements;
import ua.vikno.portal.store.Database;
import ua.vikno.portal.store.PortalSecret;

/** How the portal's parts hang together. Only the web server, MVC and JSON come from Spring Boot: start time counts. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({Problems.class, ServerConfiguration.class})
public class PortalConfiguration {

    @Bean
    PortalOptions portalOptions(Environment environment) {
        return PortalOptions.of(environment);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Database database(PortalOptions options) {
        return Database.open(options.database());
    }

    @Bean
    Secrets secrets(PortalOptions options, Database database) {
        String secret = options.secret().orElseGet(() -> PortalSecret.of(database, Secrets.randomToken()));
        byte[] key = Base64.getUrlDecoder().decode(secret);
        if (key.length < 32) {
            throw new IllegalArgumentException("secret: at least 32 bytes, base64url");
        }
        return new Secrets(key);
    }

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

    @Bean
    Forms forms() {
        return Forms.builtIn();
    }

    @Bean
    RegisterImporter registerImporter(Forms forms, Database database, Clock clock) {
        return new RegisterImporter(forms, database, clock);
    }

    @Bean
    Dwellings dwellings(Database database) {
        return new Dwellings(database.client());
    }

    @Bean
    Statements statements(Database database, Forms forms) {
        return new Statements(database.client(), forms);
    }

    @Bean
    ControlCodes controlCodes(Secrets secrets) {
        return new ControlCodes(secrets);
    }

    @Bean
    Idempotency idempotency(Database database) {
        return new Idempotency(database);
    }

    @Bean
    Bills bills(
            Database database,
            Statements statements,
            Catalogue catalogue,
            ControlCodes codes,
            Idempotency idempotency,
            Clock clock,
            PortalOptions options) {
        return new Bills(database, statements, catalogue, codes, idempotency, clock, options.demonstration());
    }

    @Bean
    Registrations registrations(Database database, Secrets secrets, Idempotency idempotency, Clock clock) {
        return new Registrations(database, secrets, idempotency, clock);
    }

    @Bean
    Visits visits(Database database, Clock clock) {
        return new Visits(database, clock);
    }

    @Bean
    SignIn signIn(
            Dwellings dwellings,
            Statements statements,
            Bills bills,
            Registrations registrations,
            Visits visits,
            ControlCodes codes,
            Secrets secrets,
            Database database,
            Clock clock,
            PortalOptions options) {
        return new SignIn(
                dwellings,
                statements,
                bills,
                registrations,
                visits,
                new Handles(secrets, clock),
                codes,
                new FactorGuard(database, clock),
                new CallLimit(options.previewsPerMinute(), clock));
    }

    @Bean
    CityDesk cityDesk(Catalogue catalogue, Forms forms, Database database, PortalOptions options) {
        return new CityDesk(catalogue, forms, database, options.demonstration());
    }

    @Bean
    PortalController portalController(
            Catalogue catalogue,
            CityDesk cityDesk,
            Dwellings dwellings,
            Statements statements,
            Bills bills,
            Registrations registrations,
            Visits visits,
            SignIn signIn) {
        return new PortalController(catalogue, cityDesk, dwellings, statements, bills, registrations, visits, signIn);
    }

    @Bean
    RegisterController registerController(RegisterImporter importer, Forms forms) {
        return new RegisterController(importer, forms);
    }

    @Bean
    OpenController openController(
            CityDesk cityDesk, Database database, Statements statements, ControlCodes codes, PortalOptions options) {
        return new OpenController(cityDesk, new DemoAccounts(database, statements, codes), options.demonstration());
    }

    @Bean
    StartUp startUp(PortalOptions options, Catalogue catalogue, Forms forms, RegisterImporter importer) {
        return new StartUp(options, catalogue, forms, importer);
    }

    @Bean
    Keys keys(PortalOptions options) {
        return new Keys(options.keys());
    }
}
