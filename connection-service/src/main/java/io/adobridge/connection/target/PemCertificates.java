package io.adobridge.connection.target;

import java.io.ByteArrayInputStream;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** One or more certificates in PEM, and no private key among them. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD, ElementType.RECORD_COMPONENT })
@Constraint(validatedBy = PemCertificates.Validator.class)
public @interface PemCertificates {

    String message() default "must be certificates in PEM, without private keys";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Reads the certificates as the client will. */
    class Validator implements ConstraintValidator<PemCertificates, String> {

        @Override
        public boolean isValid(@Nullable String pem, ConstraintValidatorContext context) {
            return pem == null || (!pem.contains("PRIVATE KEY") && holdsCertificates(pem));
        }

        private static boolean holdsCertificates(String pem) {
            try {
                return !CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII))).isEmpty();
            } catch (CertificateException unreadable) {
                return false;
            }
        }
    }
}
