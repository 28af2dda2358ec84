package io.adobridge.azure.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.adobridge.azure.Credential.Bearer;
import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;

/** A credential that is sent as it is, before anybody asks for it. */
final class FixedAuthorizer implements Authorizer {

    private final Secret value;
    private final String fingerprint;

    private FixedAuthorizer(String value, String fingerprint) {
        this.value = Secret.of(value);
        this.fingerprint = fingerprint;
    }

    /** Basic authentication without a user name. */
    static Authorizer of(Pat pat) {
        String token = pat.token().reveal();
        byte[] pair = (":" + token).getBytes(StandardCharsets.UTF_8);
        return new FixedAuthorizer("Basic " + Base64.getEncoder().encodeToString(pair), Fingerprint.of(token));
    }

    static Authorizer of(Bearer bearer) {
        return new FixedAuthorizer("Bearer " + bearer.token().reveal(), Fingerprint.of(bearer.subject()));
    }

    @Override
    public Uni<Secret> authorization() {
        return Uni.createFrom().item(value);
    }

    @Override
    public Uni<Secret> renewed(Secret refused) {
        return authorization();
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
