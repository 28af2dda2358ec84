package io.adobridge.connection.authentication;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** An application proves itself in one way. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = OneProof.Validator.class)
public @interface OneProof {

    String message() default "must have exactly one of clientSecret, certificate and federated";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Counts the ways. */
    class Validator implements ConstraintValidator<OneProof, ProofGiven> {

        @Override
        public boolean isValid(@Nullable ProofGiven given, ConstraintValidatorContext context) {
            return given == null || given.proofs() == 1;
        }
    }
}
