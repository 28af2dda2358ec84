/**
 * What {@code deploy/vault/setup} makes of a Vault, tried against the stand-in. Each service logs in as its pods do, and is
 * refused whatever it does not need. The script is run as an operator runs it.
 */
@NullMarked
package io.adobridge.deploy.vault;

import org.jspecify.annotations.NullMarked;
