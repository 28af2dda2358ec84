/**
 * Who did what to which connection, and when. An entry is written in the transaction of the deed, so that neither is there
 * without the other; it keeps what was before and after, and never a secret. Entries outlive what they are about.
 */
@NullMarked
package io.adobridge.connection.audit;

import org.jspecify.annotations.NullMarked;
