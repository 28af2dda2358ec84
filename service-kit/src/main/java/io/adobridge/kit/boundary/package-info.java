/**
 * What every request meets before a service's own addresses. Heads and bodies have to be of a bounded size and to arrive in a
 * bounded time, and addresses to be written in the one plain way; whatever is not is refused with a problem. Every answer
 * carries the headers that keep browsers from doing more with it than showing it.
 */
@NullMarked
package io.adobridge.kit.boundary;

import org.jspecify.annotations.NullMarked;
