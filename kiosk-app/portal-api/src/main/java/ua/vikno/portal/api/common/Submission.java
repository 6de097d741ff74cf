package ua.vikno.portal.api.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that creates something at the portal. Its caller sends {@link Headers#IDEMPOTENCY_KEY} and writes
 * key and request to disk before sending; the portal gives the first answer again for the same key and request.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Submission {}
