/**
 * The door of the Azure DevOps simulator: addresses, tokens, scopes, versions, limits, faults and the journal.
 * It knows nothing of an organisation's data: a {@link io.adobridge.testbed.azure.front.Content} brings the routes.
 * What it answers by itself (sign-in, errors, location tables) has the status codes and bodies of the real service.
 */
@NullMarked
package io.adobridge.testbed.azure.front;

import org.jspecify.annotations.NullMarked;
