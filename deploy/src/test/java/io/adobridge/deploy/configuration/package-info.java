/**
 * {@code docs/configuration.md}: every setting that our code declares, as its source describes it. The page is written by
 * {@code mvn verify -pl deploy -am -Dconfiguration.write}; without that, the build fails where page and code differ.
 */
@NullMarked
package io.adobridge.deploy.configuration;

import org.jspecify.annotations.NullMarked;
