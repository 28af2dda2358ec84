/**
 * Sets projects up at SonarQube through its Web API: the project, its webhook to this service, and the mapping to its
 * repository.
 * Each step looks first at what is there, so that it may be repeated at any time and from wherever it broke off.
 * The API token is in Vault beside the address that it was entered for, and every request goes past the egress guard.
 */
@NullMarked
package io.adobridge.reporting.provisioning;

import org.jspecify.annotations.NullMarked;
