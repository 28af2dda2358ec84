package io.adobridge.connection.authentication;

import java.time.LocalDate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.Secret;

/** A request that names what an application proves itself with, in one of three ways. */
public interface ProofGiven {

    @Nullable
    Secret clientSecret();

    @Nullable
    CertificateKey certificate();

    @Nullable
    Boolean federated();

    @Nullable
    LocalDate expiresOn();

    /** How many of the ways are taken; one is right. */
    default long proofs() {
        return Stream.of(clientSecret() != null, certificate() != null, Boolean.TRUE.equals(federated()))
                .filter(given -> given).count();
    }

    /** The one that is given. */
    default Proof proof() {
        Secret secret = clientSecret();
        CertificateKey certificate = certificate();
        if (secret != null) {
            return new Proof.ClientSecret(secret);
        }
        return certificate != null ? new Proof.Certificate(certificate.certificate(), certificate.privateKey())
                : new Proof.Federated();
    }

    /** The day until which it is good: what people say, or else what a certificate says. */
    default @Nullable LocalDate lastDay() {
        CertificateKey certificate = certificate();
        return expiresOn() != null || certificate == null ? expiresOn() : certificate.lastDay();
    }
}
