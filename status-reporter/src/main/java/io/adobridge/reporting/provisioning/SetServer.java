package io.adobridge.reporting.provisioning;

import java.net.URI;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.kit.egress.PlainUrl;
import io.adobridge.reporting.source.SonarServer;

/**
 * Where a source's SonarQube is.
 *
 * @param url its address, such as {@code https://sonar.example.com/sonarqube}
 * @param organization the key of the organization at SonarQube Cloud; left out for Server and Community Build
 * @param token an API token whose owner may create projects and administer them
 */
record SetServer(
        @NotNull @Size(max = 500) @PlainUrl(path = PlainUrl.Path.ANY) String url,
        @Nullable @Size(max = 255) @Pattern(regexp = "[\\p{Alnum}._-]+", message = "must be the key of an organization") String organization,
        @Nullable @NotNull @JsonDeserialize(using = TokenText.class) @Schema(type = SchemaType.STRING) Secret token) {

    static final String EXAMPLE = """
            {"url":"https://sonar.example.com","token":"squ_0123456789abcdef0123456789abcdef01234567"}""";

    static final String CLOUD = """
            {"url":"https://sonarcloud.io","organization":"contoso","token":"0123456789abcdef0123456789abcdef01234567"}""";

    SonarServer server() {
        return new SonarServer(URI.create(url.replaceAll("/+$", "")), organization, Objects.requireNonNull(token));
    }
}
