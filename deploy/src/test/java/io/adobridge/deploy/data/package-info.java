/**
 * The databases of the services over time: older schemas with their rows, copies that are put back.
 * Each test has PostgreSQL, Vault and Azure DevOps for itself, because it ends services and begins with other databases.
 * What is asked afterwards is asked of the services, by whoever might ask.
 */
@NullMarked
package io.adobridge.deploy.data;

import org.jspecify.annotations.NullMarked;
