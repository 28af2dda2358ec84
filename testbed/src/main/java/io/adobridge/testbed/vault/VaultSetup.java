package io.adobridge.testbed.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.node.ObjectNode;

import io.adobridge.testbed.http.Api;
import io.adobridge.testbed.http.Api.Reply;

/**
 * Prepares a Vault, the stand-in or a real one, for the three services: the mount {@code adobridge}, and for each service
 * a policy and an AppRole of the same name.
 *
 * <p>
 * A mount and an auth method that are there already stay as they are.
 */
public final class VaultSetup {

    private static final String MOUNT = "adobridge";

    private final Api vault;

    private VaultSetup(Api vault) {
        this.vault = vault;
    }

    /**
     * @param token one that may mount engines and write policies and roles
     */
    public static VaultSetup at(URI address, String token) {
        return new VaultSetup(Api.at(address).with("X-Vault-Token", token));
    }

    /** Makes the mount and enables AppRole, where they are missing. */
    public VaultSetup prepare() {
        makeUnlessThere("/v1/sys/mounts", MOUNT, Json.object().put("type", "kv-v2"));
        makeUnlessThere("/v1/sys/auth", "approle", Json.object().put("type", "approle"));
        return this;
    }

    /** Writes the service's policy and role, and makes a new secret id for it. */
    public AppRoleCredentials admit(String service) {
        String role = "/v1/auth/approle/role/" + service;
        ObjectNode settings = Json.object().put("token_ttl", "1h");
        settings.putArray("token_policies").add(service);
        require(vault.send("PUT", "/v1/sys/policies/acl/" + service, Json.object().put("policy", policy(service))));
        require(vault.post(role, settings));
        return new AppRoleCredentials(
                vault.get(role + "/role-id").require().path("data").path("role_id").asText(),
                vault.post(role + "/secret-id", Json.object()).require().path("data").path("secret_id").asText());
    }

    private void makeUnlessThere(String collection, String path, ObjectNode description) {
        if (!vault.get(collection).require().path("data").has(path + "/")) {
            require(vault.post(collection + "/" + path, description));
        }
    }

    private static void require(Reply reply) {
        var unused = reply.require();
    }

    private static String policy(String service) {
        try (InputStream text = VaultSetup.class.getResourceAsStream("/vault/" + service + ".hcl")) {
            if (text == null) {
                throw new IllegalArgumentException("no policy for " + service);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
