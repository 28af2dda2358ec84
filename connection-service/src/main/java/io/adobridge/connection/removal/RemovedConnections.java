package io.adobridge.connection.removal;

/**
 * What a removal of many connections has come to.
 *
 * @param removed connections that are gone
 * @param secretsPending how many of them still have secrets at Vault, which go as soon as Vault lets us
 */
public record RemovedConnections(int removed, int secretsPending) {
}
