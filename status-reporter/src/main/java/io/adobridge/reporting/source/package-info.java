/**
 * Sources: one tool instance each, with the secret that proves its webhooks and the mappings of its projects to repositories.
 * A secret is in Vault before the row that names it, and nowhere else; it is never given back.
 * A source belongs to the owners of its connection; to everybody else it does not exist.
 */
@NullMarked
package io.adobridge.reporting.source;

import org.jspecify.annotations.NullMarked;
