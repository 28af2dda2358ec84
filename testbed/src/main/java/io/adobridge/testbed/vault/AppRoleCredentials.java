package io.adobridge.testbed.vault;

/** What a machine logs in to Vault with; the secret id is a secret. */
public record AppRoleCredentials(String roleId, String secretId) {

    @Override
    public String toString() {
        return "AppRoleCredentials[" + roleId + "]";
    }
}
