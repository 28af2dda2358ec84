/**
 * What somebody tries who should not get in, or not that far, against the services as the manifests configure them.
 * Each attempt is refused with the problem that the pages name for it.
 * Operations are read out of the services' own descriptions, so that a new one is attacked as well.
 */
@NullMarked
package io.adobridge.deploy.attacks;

import org.jspecify.annotations.NullMarked;
