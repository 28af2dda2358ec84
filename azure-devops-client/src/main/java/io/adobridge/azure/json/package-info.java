/**
 * How the wire format of Azure DevOps is read and written. It is tolerant: dates with any precision, unknown
 * fields and values, and nulls never fail an answer. It is strict about what is sent: nothing that was not set
 * is written. Native images find every record of the areas through
 * META-INF/native-image/io.adobridge/azure-devops-client/reachability-metadata.json, which a test keeps
 * complete.
 */
@NullMarked
package io.adobridge.azure.json;

import org.jspecify.annotations.NullMarked;
