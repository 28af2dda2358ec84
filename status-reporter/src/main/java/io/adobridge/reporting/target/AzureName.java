package io.adobridge.reporting.target;

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
import jakarta.validation.constraints.Size;

/**
 * The name or id of a project or repository: it becomes one segment of an address, so that nothing is a name which would lead
 * to another place.
 */
@Target({ FIELD, METHOD, PARAMETER })
@Retention(RUNTIME)
@Constraint(validatedBy = {})
@ReportAsSingleViolation
@Size(max = AzureName.LONGEST)
@Pattern(regexp = AzureName.SHAPE)
public @interface AzureName {

    /** Characters. */
    int LONGEST = 255;

    /** Neither blank nor only dots, without slashes and control characters. */
    String SHAPE = "(?!\\.+$)(?=.*\\S)[^\\p{Cntrl}/\\\\]+";

    String message() default "must be the name or id of a project or repository";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
