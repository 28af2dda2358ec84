/**
 * The services that a company runs, whose they are, and what of Azure DevOps belongs to each: repositories with its code,
 * pipelines that build it, boards with its issues. Bindings follow renames, and show what they lead to as gone with the date.
 * With a connection its bindings go; the services stay.
 */
@NullMarked
package io.adobridge.connection.catalog;

import org.jspecify.annotations.NullMarked;
