/**
 * Teams with their members, areas and iterations, and their boards with columns and lanes.
 * One list names all teams; what each of them plans with is read again every three days, because it takes seven requests.
 * A team that cannot be read keeps what is known of it and says why; the others go on.
 */
@NullMarked
package io.adobridge.ingestion.boards.teams;

import org.jspecify.annotations.NullMarked;
