package ua.vikno.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import ua.vikno.portal.access.AddressLimit;
import ua.vikno.portal.access.Callers;
import ua.vikno.portal.access.Journal;
import ua.vikno.portal.access.KioskCertificates;
import ua.vikno.portal.options.CertificateOptions;
import ua.vikno.portal.options.PortalOptions;

/**
 * The web server: who may call, how large, how long, and how JSON looks. Only the server, MVC and JSON come from Spring
 * Boot: start time counts.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class
})
@Import({Problems.class, ContractController.class})
class WebConfiguration {
    /** Of one address. A right key is let in all the same, since behind a proxy all kiosks have one address. */
    private static final int WRONG_KEYS = 20;

    private static final Duration CLIENT = Duration.ofSeconds(20);

    @Bean
    FilterRegistrationBean<CallerFilter> callerFilter(
            Callers callers,
            KioskCertificates certificates,
            Journal journal,
            PortalOptions options,
            CertificateOptions trust,
            Clock clock) {
        return new FilterRegistrationBean<>(new CallerFilter(
                new Admission(callers, certificates, trust, new AddressLimit(WRONG_KEYS, Set.of(), clock), journal),
                options.largestRegister()));
    }

    @Bean
    JsonMapperBuilderCustomizer plainJson() {
        return builder -> builder.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** What Tomcat refuses before Spring sees it is answered as a problem too. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> tomcat() {
        return factory -> {
            factory.addConnectorCustomizers(connector -> {
                connector.setProperty("connectionTimeout", Long.toString(CLIENT.toMillis()));
                // Who sends or reads slowly holds no thread of the machine while she is waited for.
                connector.getProtocolHandler().setExecutor(new VirtualThreadExecutor("http-"));
                connector.setProperty("maxPostSize", Integer.toString(CallerFilter.LARGEST_BODY));
                // Streets and houses such as 109/2 stand in paths: the slash comes encoded.
                connector.setEncodedSolidusHandling("passthrough");
            });
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.getPipeline().addValve(new ProblemValve());
                    // Names the valve above, so that Tomcat adds none of its own behind it.
                    host.setErrorReportValveClass(ProblemValve.class.getName());
                }
            });
        };
    }
}
