/**
 * Classic release pipelines: releases, their stages and deployments. On Services they answer on a host of
 * their own. What only the designer of a pipeline needs is kept as plain JSON.
 */
@NullMarked
package io.adobridge.azure.release;

import org.jspecify.annotations.NullMarked;
