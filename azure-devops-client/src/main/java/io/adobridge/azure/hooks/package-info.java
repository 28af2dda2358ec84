/**
 * Service hooks: subscriptions to events, and the events themselves. Subscriptions belong to the identity that
 * made them and stop when it loses access. An event tells that something changed; the truth is read from its
 * area.
 */
@NullMarked
package io.adobridge.azure.hooks;

import org.jspecify.annotations.NullMarked;
