/**
 * Checks and approvals of pipelines, and the way back from a check that calls a service. Such a service
 * answers with the token that came with the call, which ends after 48 hours. Progress may be told as console
 * lines and as states of the timeline record.
 */
@NullMarked
package io.adobridge.azure.checks;

import org.jspecify.annotations.NullMarked;
