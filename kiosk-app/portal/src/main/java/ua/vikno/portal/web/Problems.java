package ua.vikno.portal.web;

import java.util.Map;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.HttpMessageNotWritableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import ua.vikno.portal.api.common.Headers;
import ua.vikno.portal.api.common.Problem;
import ua.vikno.portal.problems.ProblemException;

/** Turns whatever went wrong into a problem document. */
@RestControllerAdvice
class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> refused(ProblemException refusal) {
        return answer(ProblemDocument.of(refusal.problem(), refusal.properties()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> unreadable(HttpMessageNotReadableException failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof ProblemException refusal) {
                return refused(refusal);
            }
        }
        return answer(ProblemDocument.of(Problem.MALFORMED, Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> incomplete(MissingRequestHeaderException failure) {
        return Headers.SESSION.equalsIgnoreCase(failure.getHeaderName())
                ? answer(ProblemDocument.of(Problem.SESSION_EXPIRED, Map.of()))
                : answer(ProblemDocument.of(
                        Problem.INVALID_FIELD, Map.of("field", failure.getHeaderName(), "reason", "missing")));
    }

    /** A query that is no text, such as {@code %ff}, is found out by Tomcat when it is first looked at. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> undecodable(InvalidParameterException failure) {
        LOG.debug("query not decodable: {}", failure.getClass().getName());
        return answer(ProblemDocument.of(Problem.MALFORMED, Map.of()));
    }

    /** Ignored: the caller went away in the middle of the answer. */
    @ExceptionHandler
    void notDelivered(HttpMessageNotWritableException failure) {
        LOG.debug("answer not delivered: {}", failure.getClass().getName());
    }

    /** Spring's own refusals know their status; everything else is a bug, logged by its kind and place only. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> other(Exception failure) {
        if (failure instanceof ErrorResponse known) {
            int status = known.getStatusCode().value();
            return status == HttpStatus.BAD_REQUEST.value()
                    ? answer(ProblemDocument.of(Problem.MALFORMED, Map.of()))
                    : answer(ProblemDocument.of(status));
        }
        StackTraceElement[] stack = failure.getStackTrace();
        LOG.error("{} at {}", failure.getClass().getName(), stack.length == 0 ? "?" : stack[0]);
        return answer(ProblemDocument.of(Problem.INTERNAL, Map.of()));
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> document) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (document.get("retryAfterSeconds") != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Objects.toString(document.get("retryAfterSeconds")));
        }
        return ResponseEntity.status((int) document.getOrDefault("status", 500))
                .headers(headers)
                .body(document);
    }
}
