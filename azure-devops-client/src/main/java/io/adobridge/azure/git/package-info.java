/**
 * Git repositories, commits, pushes, pull requests with their threads, and statuses. A component without
 * {@code @Nullable} is one that Azure DevOps always sends: a key, a list, a map, or a number whose absence
 * means 0. The enums name the known values of text components, to be compared with {@code is}.
 */
@NullMarked
package io.adobridge.azure.git;

import org.jspecify.annotations.NullMarked;
