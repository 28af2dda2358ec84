/**
 * What goes wrong leaves every service as one shape: an RFC 9457 problem. Features map their own failures; the
 * mappers here catch what any request can run into. Nothing internal and nothing secret stands in a problem.
 */
@NullMarked
package io.adobridge.kit.problem;

import org.jspecify.annotations.NullMarked;
