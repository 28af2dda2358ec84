package io.adobridge.connection.registration;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.authentication.CertificateKey;
import io.adobridge.connection.authentication.OneProof;
import io.adobridge.connection.authentication.ProofGiven;
import io.adobridge.connection.secret.SecretReader;

/**
 * The request to replace what a service principal proves itself with.
 *
 * @param clientSecret another secret of the application; exactly one of this, certificate and federated is given
 * @param certificate another of its certificates
 * @param federated true where it trusts the workload that this service is
 * @param expiresOn the day until which the secret is good; a certificate tells this itself
 */
@OneProof
public record ReplaceCredentials(
        @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) @Nullable Secret clientSecret,
        @Valid @Nullable CertificateKey certificate,
        @Nullable Boolean federated,
        @FutureOrPresent @Nullable LocalDate expiresOn) implements ProofGiven {
}
