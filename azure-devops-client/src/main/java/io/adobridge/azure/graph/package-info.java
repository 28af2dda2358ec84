/**
 * Users, groups and memberships of an organization. A Server has no graph, so that every call here fails there
 * as not supported; its people are found as members of teams. Descriptors name subjects; storage keys are the
 * GUIDs that the rest of the API uses.
 */
@NullMarked
package io.adobridge.azure.graph;

import org.jspecify.annotations.NullMarked;
