/**
 * Alerts, dashboard and the catalogue of metrics are compared with each other and with what the services have. A metric that
 * nobody exposes is in none of them, and one that is exposed is in the catalogue. Rules are tried by promtool where there is
 * one.
 */
@NullMarked
package io.adobridge.deploy.observability;

import org.jspecify.annotations.NullMarked;
