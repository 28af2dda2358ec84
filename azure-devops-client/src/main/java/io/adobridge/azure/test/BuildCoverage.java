package io.adobridge.azure.test;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Code coverage of a build by module, as Visual Studio measures it.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/azure/devops/test/code-coverage/get-build-code-coverage">Azure DevOps REST
 *      API</a>
 */
public record BuildCoverage(
        @Nullable String state,
        @Nullable String codeCoverageFileUrl,
        @Nullable BuildConfiguration configuration,
        @Nullable String lastError,
        List<ModuleCoverage> modules) {

    /** Coverage of a module. */
    public record ModuleCoverage(
            @Nullable String name,
            int blockCount,
            @Nullable JsonNode blockData,
            @Nullable String fileUrl,
            List<JsonNode> functions,
            @Nullable UUID signature,
            int signatureAge,
            @Nullable CoverageStatistics statistics) {
    }

    /** Covered blocks and lines. */
    public record CoverageStatistics(
            int blocksCovered,
            int blocksNotCovered,
            int linesCovered,
            int linesNotCovered,
            int linesPartiallyCovered) {
    }
}
