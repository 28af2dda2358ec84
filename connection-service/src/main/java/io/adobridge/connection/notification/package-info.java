/**
 * Tells webhooks what happens to connections. Every entry of the audit becomes one delivery for each webhook that may hear
 * of it, in one transaction, and is sent at least once under an id that stays the same, signed as Standard Webhooks say. A
 * webhook hears only of connections that one of its owners owns; one that an administrator has made may hear of all.
 */
@NullMarked
package io.adobridge.connection.notification;

import org.jspecify.annotations.NullMarked;
