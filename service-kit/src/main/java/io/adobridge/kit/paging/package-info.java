/**
 * Lists are read by keyset, never by offset. A cursor is opaque to callers and holds the keys of the last row that they
 * saw. A cursor or limit that makes no sense is the caller's mistake and becomes a problem.
 */
@NullMarked
package io.adobridge.kit.paging;

import org.jspecify.annotations.NullMarked;
