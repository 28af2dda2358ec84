/**
 * How Azure DevOps limits its callers: 200 throughput units of one identity in any five minutes, first announced, then delayed,
 * then refused. It only counts and judges: what a verdict means for an answer is the door's business.
 * Numbers follow Microsoft's page on rate limits; what a call costs is not published, so it is configured.
 */
@NullMarked
package io.adobridge.testbed.azure.limit;

import org.jspecify.annotations.NullMarked;
