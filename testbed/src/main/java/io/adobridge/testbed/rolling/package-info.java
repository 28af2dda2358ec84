/**
 * Replaces the replicas of every service one after the other while clients read and write. A small balancer asks each replica
 * whether it is ready, as Kubernetes does, and sends requests to those that are. No request may fail, and nothing that was
 * accepted may be lost.
 */
@NullMarked
package io.adobridge.testbed.rolling;

import org.jspecify.annotations.NullMarked;
