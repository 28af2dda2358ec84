package io.adobridge.kit.egress;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.net.URISyntaxException;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** An absolute http or https address that is nothing but an address: no credentials, no query, no fragment. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT })
@Constraint(validatedBy = PlainUrl.Validator.class)
public @interface PlainUrl {

    Path path();

    String message() default "must be an absolute https address without user, password, query and fragment";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Whether the address names something on its host, or the host alone, or either. */
    enum Path {
        REQUIRED,
        NONE,
        ANY
    }

    /** Judges the text alone; whether the host may be called is the egress guard's to say. */
    class Validator implements ConstraintValidator<PlainUrl, String> {

        private static final int MAX_PORT = 65_535;

        private Path path = Path.NONE;

        @Override
        public void initialize(PlainUrl constraint) {
            path = constraint.path();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || isPlain(text, path);
        }

        static boolean isPlain(String text, Path path) {
            try {
                URI uri = new URI(text);
                return isWeb(uri) && uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null
                        && hasPath(uri, path);
            } catch (URISyntaxException notAnAddress) {
                return false;
            }
        }

        private static boolean isWeb(URI uri) {
            return ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null && uri.getPort() != 0 && uri.getPort() <= MAX_PORT;
        }

        private static boolean hasPath(URI uri, Path wanted) {
            String path = uri.getRawPath() == null ? "" : uri.getRawPath();
            boolean named = !path.replace("/", "").isEmpty() && uri.normalize().equals(uri);
            return (wanted == Path.ANY || (wanted == Path.REQUIRED) == named) && (named || path.length() <= 1);
        }
    }
}
