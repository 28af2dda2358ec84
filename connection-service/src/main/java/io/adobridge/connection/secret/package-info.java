/**
 * The connections' secrets: one per connection, kept in Vault, versioned. A secret is written before the row that names
 * it; what is left without a row is swept. Nothing here can be printed.
 */
@NullMarked
package io.adobridge.connection.secret;

import org.jspecify.annotations.NullMarked;
