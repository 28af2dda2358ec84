/**
 * Tells people beforehand that a token ends: 30, 14, 7 and 1 days ahead, and when it is over, each once for each token,
 * however many replicas there are and however often they start. What is told is written down for the audit in the same
 * transaction, from where notifications take it. The calendar alone stops no token that still works: on the day it has
 * the connection verified, and its state follows what Azure DevOps says.
 */
@NullMarked
package io.adobridge.connection.expiry;

import org.jspecify.annotations.NullMarked;
