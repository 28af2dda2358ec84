package io.adobridge.connection.authentication;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;

import io.adobridge.azure.Secret;
import io.adobridge.connection.secret.SecretReader;
import io.adobridge.kit.egress.PlainUrl;

/** What a connection shall sign in with. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Auth.Pat.class, name = "pat"),
        @JsonSubTypes.Type(value = Auth.Entra.class, name = "entra"),
        @JsonSubTypes.Type(value = Auth.OAuth.class, name = "oauth") })
@Schema(oneOf = { Auth.Pat.class, Auth.Entra.class, Auth.OAuth.class }, discriminatorProperty = "kind", discriminatorMapping = {
        @DiscriminatorMapping(value = "pat", schema = Auth.Pat.class),
        @DiscriminatorMapping(value = "entra", schema = Auth.Entra.class),
        @DiscriminatorMapping(value = "oauth", schema = Auth.OAuth.class) })
public sealed interface Auth {

    /** A tenant's id, or one of its domains. */
    String TENANT = "[A-Za-z0-9][A-Za-z0-9.-]{0,252}";
    String NOT_A_TENANT = "must be the id or a domain of a tenant";
    String CLIENT_ID = "[A-Za-z0-9-]{1,100}";
    String NOT_A_CLIENT_ID = "must be the id of an application";

    /** The same without the secret. */
    Means means();

    /** All that must not be seen, in a fixed order. */
    List<Secret> secrets();

    /**
     * A personal access token.
     *
     * @param token the token, never shown again
     * @param expiresOn the day until which it is good; a token cannot tell this itself
     */
    record Pat(
            @NotNull @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) Secret token,
            @FutureOrPresent @Nullable LocalDate expiresOn) implements Auth {

        @Override
        public Means means() {
            return new Means(AuthKind.PAT, null, expiresOn);
        }

        @Override
        public List<Secret> secrets() {
            return List.of(token);
        }
    }

    /**
     * A service principal: an application of Microsoft Entra that acts by itself.
     *
     * @param authority where its tokens are issued, {@code https://login.microsoftonline.com} unless told
     * @param clientSecret one of its secrets; exactly one of this, certificate and federated is given
     * @param certificate one of its certificates
     * @param federated true where it trusts the workload that this service is
     * @param expiresOn the day until which the secret is good; a certificate tells this itself
     */
    @OneProof
    record Entra(
            @NotNull @Pattern(regexp = TENANT, message = NOT_A_TENANT) String tenant,
            @NotNull @Pattern(regexp = CLIENT_ID, message = NOT_A_CLIENT_ID) String clientId,
            @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.ANY) @Nullable String authority,
            @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) @Nullable Secret clientSecret,
            @Valid @Nullable CertificateKey certificate,
            @Nullable Boolean federated,
            @FutureOrPresent @Nullable LocalDate expiresOn) implements Auth, ProofGiven {

        Application application() {
            return new Application(tenant, clientId, authority == null ? Application.PUBLIC_AUTHORITY : authority);
        }

        @Override
        public Means means() {
            return new Means(AuthKind.ENTRA, application(), lastDay());
        }

        @Override
        public List<Secret> secrets() {
            return proof().secrets();
        }
    }

    /**
     * A person, for whom an application of Microsoft Entra acts once the person has signed in.
     *
     * @param authority where its tokens are issued, {@code https://login.microsoftonline.com} unless told
     * @param clientSecret one of the application's secrets; none for a public client
     * @param redirectUri where the person's browser is sent back to: this service's callback, or a program that passes on what
     *        it gets; registered with the application
     */
    record OAuth(
            @NotNull @Pattern(regexp = TENANT, message = NOT_A_TENANT) String tenant,
            @NotNull @Pattern(regexp = CLIENT_ID, message = NOT_A_CLIENT_ID) String clientId,
            @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.ANY) @Nullable String authority,
            @JsonDeserialize(using = SecretReader.class) @Schema(type = SchemaType.STRING, format = "password", writeOnly = true) @Nullable Secret clientSecret,
            @NotNull @Size(max = 2000) @PlainUrl(path = PlainUrl.Path.ANY) String redirectUri) implements Auth {

        /** The application that acts for the person. */
        public Application application() {
            return new Application(tenant, clientId, authority == null ? Application.PUBLIC_AUTHORITY : authority);
        }

        @Override
        public Means means() {
            return new Means(AuthKind.OAUTH, application(), null);
        }

        @Override
        public List<Secret> secrets() {
            return clientSecret == null ? List.of() : List.of(clientSecret);
        }
    }
}
