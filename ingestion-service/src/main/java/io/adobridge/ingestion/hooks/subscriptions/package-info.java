/**
 * Subscribes to the service hooks of Azure DevOps, so that nobody has to: each followed project has one subscription for each
 * event that is understood and that its host has, and no two.
 * What Azure DevOps has is compared on a schedule with what is wanted and put right: made, made anew, given the present
 * password, or removed; a token that may not do this is told with a remedy, and fails nothing else.
 * When a connection ends, any replica removes its subscriptions, at any later time, with what was kept of it for that.
 */
@NullMarked
package io.adobridge.ingestion.hooks.subscriptions;

import org.jspecify.annotations.NullMarked;
