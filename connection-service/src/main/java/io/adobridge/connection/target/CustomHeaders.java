package io.adobridge.connection.target;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** Names of headers that may be added to each request without changing what the request is. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT })
@Constraint(validatedBy = CustomHeaders.Validator.class)
public @interface CustomHeaders {

    /** How many there may be. */
    int MOST = 20;

    String message() default "must be at most 20 different header names; Authorization, Host, User-Agent, hop-by-hop headers, those "
            + "that describe the body, name another method or path, make the request conditional or tell of its way or trace, "
            + "X-TFS-* and X-VSS-* cannot be set";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Judges names only; values are secrets, and their shape is checked where they are read. */
    class Validator implements ConstraintValidator<CustomHeaders, Map<String, ?>> {

        private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");
        private static final Set<String> OURS = Set.of("authorization", "host", "connection", "keep-alive",
                "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer", "transfer-encoding",
                "upgrade", "expect", "http2-settings", "accept", "accept-encoding", "range", "user-agent", "forwarded", "via",
                "x-http-method", "x-http-method-override", "x-method-override", "x-original-url", "x-rewrite-url",
                "traceparent", "tracestate", "baggage");
        private static final List<String> OUR_PREFIXES = List.of("content-", "if-", "x-forwarded-", "x-tfs-", "x-vss-");

        @Override
        public boolean isValid(@Nullable Map<String, ?> headers, ConstraintValidatorContext context) {
            if (headers == null) {
                return true;
            }
            Set<String> seen = new HashSet<>();
            return headers.size() <= MOST
                    && headers.keySet().stream().allMatch(name -> isFree(name) && seen.add(name.toLowerCase(Locale.ROOT)));
        }

        /** Whether a header of this name is nobody else's to set. */
        static boolean isFree(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            return TOKEN.matcher(name).matches() && !OURS.contains(lower)
                    && OUR_PREFIXES.stream().noneMatch(lower::startsWith);
        }
    }
}
