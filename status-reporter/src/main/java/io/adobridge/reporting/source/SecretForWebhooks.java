package io.adobridge.reporting.source;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/** A source whose tool calls by webhook has the secret that proves them. */
@Target(TYPE)
@Retention(RUNTIME)
@Constraint(validatedBy = SecretForWebhooks.Check.class)
@interface SecretForWebhooks {

    String message() default "is needed: it proves the webhooks";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Check implements ConstraintValidator<SecretForWebhooks, RegisterSource> {

        @Override
        public boolean isValid(RegisterSource source, ConstraintValidatorContext context) {
            if (source.kind() != SourceKind.SONARQUBE || source.secret() != null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("secret").addConstraintViolation();
            return false;
        }
    }
}
