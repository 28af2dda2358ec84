/**
 * The packaged services as pods of the manifests: with the configuration that is rendered, tokens of their service accounts in
 * files, and a Vault that {@code deploy/vault/setup} has prepared. No cluster is needed. What stands in for it is an issuer of
 * its own, beside that of people.
 */
@NullMarked
package io.adobridge.deploy.running;

import org.jspecify.annotations.NullMarked;
