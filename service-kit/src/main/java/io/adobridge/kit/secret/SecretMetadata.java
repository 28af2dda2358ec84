package io.adobridge.kit.secret;

import java.time.Instant;

/**
 * What Vault tells of a secret without its content.
 *
 * @param newest number of the newest version, readable or not
 * @param createdAt when the first version was written, by Vault's clock
 */
public record SecretMetadata(int newest, Instant createdAt) {
}
