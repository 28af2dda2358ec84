/**
 * Lists of what was accepted, newest first, read by keyset and limited to what the caller reaches.
 * A condition is there only where the request asks for it, so that each list uses the index made for it.
 * Values are always parameters.
 */
@NullMarked
package io.adobridge.reporting.paging;

import org.jspecify.annotations.NullMarked;
