/**
 * Images as whoever loads them reads them: the tar, its layers, and the service that starts with nothing else.
 * What can be tried with any executable is tried with a small one; the rest needs the native executables.
 * Nothing here needs a container engine.
 */
@NullMarked
package io.adobridge.deploy.images;

import org.jspecify.annotations.NullMarked;
