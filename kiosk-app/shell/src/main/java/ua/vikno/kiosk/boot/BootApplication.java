package ua.vikno.kiosk.boot;

import java.util.List;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Spring Boot for a program that is configured by a file of its own and names each of its beans: nothing is scanned,
 * bound or converted, so that the resident does not wait for it.
 */
final class BootApplication extends SpringApplication {
    BootApplication(BeanRegistrar beans) {
        super(KioskBeans.class);
        // Spring must not touch the log: the kiosk's own file has rules about what may be in it.
        setListeners(List.of());
        setLogStartupInfo(false);
        setWebApplicationType(WebApplicationType.NONE);
        setBannerMode(Banner.Mode.OFF);
        setRegisterShutdownHook(false);
        setAddConversionService(false);
        setEnvironment(new StandardEnvironment());
        setApplicationContextFactory(type -> new Context());
        setInitializers(List.of(context -> ((GenericApplicationContext) context).register(beans)));
    }

    /** There are no classes to read annotations of: the registrar has named everything. */
    @Override
    protected void load(ApplicationContext context, Object[] sources) {}

    /** Nothing of {@code spring.main} is the kiosk's to configure. */
    @Override
    protected void bindToSpringApplication(ConfigurableEnvironment environment) {}

    private static final class Context extends GenericApplicationContext {
        /** The kiosk has its own texts; Spring's would ask the JDK for every locale of the world. */
        @Override
        protected void initMessageSource() {}
    }
}
