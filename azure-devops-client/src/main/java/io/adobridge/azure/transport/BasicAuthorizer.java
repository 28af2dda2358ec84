package io.adobridge.azure.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import io.adobridge.azure.Credential.Pat;
import io.adobridge.azure.Secret;
import io.smallrye.mutiny.Uni;

/** A personal access token as Basic authentication without a user name, sent before anybody asks for it. */
final class BasicAuthorizer implements Authorizer {

    private final Secret value;
    private final String fingerprint;

    BasicAuthorizer(Pat pat) {
        String token = pat.token().reveal();
        byte[] pair = (":" + token).getBytes(StandardCharsets.UTF_8);
        this.value = Secret.of("Basic " + Base64.getEncoder().encodeToString(pair));
        this.fingerprint = Fingerprint.of(token);
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
