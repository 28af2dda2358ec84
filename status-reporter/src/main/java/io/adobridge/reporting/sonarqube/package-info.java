/**
 * SonarQube's webhook: an analysis that carries its source's signature becomes a report of that source.
 * The signature is checked over the bytes as they came, before anything in them is believed or answered to.
 * A task that is sent again is answered as the first time and changes nothing.
 */
@NullMarked
package io.adobridge.reporting.sonarqube;

import org.jspecify.annotations.NullMarked;
