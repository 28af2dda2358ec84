/**
 * The one door to Azure DevOps: an {@link io.adobridge.azure.AzureDevOps} opened with an endpoint and a credential.
 * Whatever leaves through it is authenticated, paced and retried alike, and nothing else in the product talks to Azure DevOps.
 * What goes wrong is told as one of a closed set of failures, without secrets.
 */
@NullMarked
package io.adobridge.azure;

import org.jspecify.annotations.NullMarked;
