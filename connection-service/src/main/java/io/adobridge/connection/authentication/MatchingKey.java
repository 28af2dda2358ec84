package io.adobridge.connection.authentication;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

import org.jspecify.annotations.Nullable;

/** Certificate and key can be read and belong to each other. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = MatchingKey.Validator.class)
public @interface MatchingKey {

    String message() default "must be a certificate and its private key";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compares the modulus, which both halves of an RSA key have. */
    class Validator implements ConstraintValidator<MatchingKey, CertificateKey> {

        private static final String CERTIFICATE = "certificate";
        private static final String KEY = "privateKey";

        @Override
        @SuppressWarnings("NullAway") // what is missing is said by other constraints
        public boolean isValid(@Nullable CertificateKey pair, ConstraintValidatorContext context) {
            if (pair == null || pair.certificate() == null || pair.privateKey() == null) {
                return true;
            }
            String place = CERTIFICATE;
            try {
                X509Certificate certificate = Pem.certificate(pair.certificate());
                place = KEY;
                RSAPrivateKey key = Pem.privateKey(pair.privateKey());
                return certificate.getPublicKey() instanceof RSAPublicKey half
                        && half.getModulus().equals(key.getModulus())
                        || complain(context, KEY, "must be the key of the certificate");
            } catch (IllegalArgumentException unreadable) {
                return complain(context, place, String.valueOf(unreadable.getMessage()));
            }
        }

        private static boolean complain(ConstraintValidatorContext context, String place, String message) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(message).addPropertyNode(place).addConstraintViolation();
            return false;
        }
    }
}
