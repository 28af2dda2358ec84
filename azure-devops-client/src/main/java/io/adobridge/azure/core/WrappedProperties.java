package io.adobridge.azure.core;

import io.adobridge.azure.json.PropertiesCollection;

/**
 * Properties as an answer of their own.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/build/properties/get-build-properties">Azure DevOps REST
 *      API</a>
 */
public record WrappedProperties(
        PropertiesCollection value) {
}
