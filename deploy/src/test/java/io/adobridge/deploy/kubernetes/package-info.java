/**
 * The manifests as kubectl renders them, read strictly, and the checks that they have to pass. A check names what is wrong
 * in a sentence; each has a test that breaks a manifest and expects that sentence. Objects are changed freely by those
 * tests, so every test reads its own.
 */
@NullMarked
package io.adobridge.deploy.kubernetes;

import org.jspecify.annotations.NullMarked;
