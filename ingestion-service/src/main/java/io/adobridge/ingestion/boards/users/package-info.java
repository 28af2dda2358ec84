/**
 * The people of an organization or collection.
 * Azure DevOps Services lists them; a Server has no such list, so that the members of its teams stand in.
 * Somebody who is no longer listed is kept and marked.
 */
@NullMarked
package io.adobridge.ingestion.boards.users;

import org.jspecify.annotations.NullMarked;
