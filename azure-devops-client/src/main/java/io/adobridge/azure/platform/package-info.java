/**
 * What lies beside organizations: the profile of a person, the organizations that they belong to, the health
 * of the service. These hosts exist for Services only. A token that is scoped to one organization is refused
 * here.
 */
@NullMarked
package io.adobridge.azure.platform;

import org.jspecify.annotations.NullMarked;
