/**
 * Team Foundation Version Control: changesets, their files and work items, branches. It lives on beside Git in
 * many collections. A changeset is named by its number, which never changes.
 */
@NullMarked
package io.adobridge.azure.tfvc;

import org.jspecify.annotations.NullMarked;
