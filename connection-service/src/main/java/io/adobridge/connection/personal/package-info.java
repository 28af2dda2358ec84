/**
 * The personal access token of a caller for a connection, which says what that person may import. It is verified before it is
 * kept, at Vault, under a digest of the caller's issuer and subject: nobody else sees, replaces or uses it, and it is used for
 * nothing else. With the connection go the tokens of everybody.
 */
@NullMarked
package io.adobridge.connection.personal;

import org.jspecify.annotations.NullMarked;
