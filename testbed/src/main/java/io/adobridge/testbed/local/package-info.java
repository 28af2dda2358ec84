/**
 * Everything on one machine: what the services talk to, the three services, and a walk through the main job.
 * The walk uses what everybody has, the services' REST and Azure DevOps' own, and says what it does.
 * Whatever is started here is stopped again; nothing stays behind but the logs.
 */
@NullMarked
package io.adobridge.testbed.local;

import org.jspecify.annotations.NullMarked;
