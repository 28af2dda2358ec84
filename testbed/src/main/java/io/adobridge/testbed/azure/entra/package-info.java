/**
 * Microsoft Entra as far as programs need it to reach Azure DevOps: applications that get bearer tokens for a secret, a
 * certificate or a federated workload, and persons who sign in and let an application act for them.
 * It stands where the simulator's callers find {@code login.microsoftonline.com}, with the codes of the real one.
 * Whether a person agrees is set beforehand, and whether refresh tokens are replaced or revoked.
 */
@NullMarked
package io.adobridge.testbed.azure.entra;

import org.jspecify.annotations.NullMarked;
