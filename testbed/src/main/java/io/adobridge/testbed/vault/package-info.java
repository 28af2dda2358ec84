/**
 * A stand-in for HashiCorp Vault, in memory: KV v2, policies, tokens, AppRole and Kubernetes login, seal.
 * It answers with the status codes and bodies of a real server of the 1.8 line, so that clients by others accept it.
 * What it does not know it refuses as Vault does: unknown paths, operations and mounts are errors, never silence.
 */
@NullMarked
package io.adobridge.testbed.vault;

import org.jspecify.annotations.NullMarked;
