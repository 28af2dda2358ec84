/**
 * Microsoft Entra as far as programs need it to reach Azure DevOps: applications that get bearer tokens for their secret.
 * It stands where the simulator's callers find {@code login.microsoftonline.com}, with the codes of the real one.
 * Tokens look like JSON Web Tokens but are opaque: who issued them remembers them.
 */
@NullMarked
package io.adobridge.testbed.azure.entra;

import org.jspecify.annotations.NullMarked;
