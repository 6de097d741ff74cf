package ua.vikno.portal;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/**
 * Joins the portal's parts: every class marked {@link Configuration} in the packages below, so that a new feature is
 * found without being named here.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Configuration.class))
class PortalConfiguration {}
