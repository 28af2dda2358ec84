package io.adobridge.connection.authentication;

import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;

/**
 * A certificate that is registered with an application, and its key.
 *
 * @param certificate in PEM
 * @param privateKey in PEM (PKCS #8, not encrypted), RSA; never shown again
 */
@MatchingKey
public record CertificateKey(@NotNull @Size(max = 20_000) String certificate,
        @NotNull @JsonDeserialize(using = PemReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) Secret privateKey) {

    LocalDate lastDay() {
        return Pem.certificate(certificate).getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
