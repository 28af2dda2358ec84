package io.adobridge.azure.git;

import org.jspecify.annotations.Nullable;

/**
 * A branch, tag or commit to start from.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/git/commits/get-commits-batch">Azure DevOps REST API</a>
 */
public record GitVersionDescriptor(
        @Nullable String version,
        @Nullable String versionOptions,
        @Nullable String versionType) {

    static GitVersionDescriptor branch(String name) {
        return new GitVersionDescriptor(name, null, "branch");
    }
}
