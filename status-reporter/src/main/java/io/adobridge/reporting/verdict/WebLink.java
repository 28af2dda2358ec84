package io.adobridge.reporting.verdict;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.ReportAsSingleViolation;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * An address that people follow and no service calls: on the web, and leading where it seems to, without a user before the
 * host and without characters that nobody sees.
 */
@Target({ FIELD, METHOD, PARAMETER })
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Pattern(regexp = WebLink.FORM)
public @interface WebLink {

    String FORM = "https?://[^\\s\\p{Cntrl}\\p{Cf}/?#@\\\\]+(?:[/?#][^\\s\\p{Cntrl}\\p{Cf}\\\\]*)?";

    String message() default "must be an http or https address without user and spaces";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Links in documents that say more than their links: what is none is left out. */
    final class Read {

        private Read() {
        }

        /** The address where it is one. */
        public static @Nullable String orNull(@Nullable String address) {
            return address != null && address.matches(FORM) ? address : null;
        }
    }
}
