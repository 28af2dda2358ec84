/**
 * What callers are told when something is wrong, and the page that explains it. Every type of problem that the sources make has
 * its row there, whichever service makes it. The sources are read as they are written.
 */
@NullMarked
package io.adobridge.deploy.problems;

import org.jspecify.annotations.NullMarked;
