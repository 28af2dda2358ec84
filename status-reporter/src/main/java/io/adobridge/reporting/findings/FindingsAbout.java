package io.adobridge.reporting.findings;

import java.util.Locale;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.NamedRepository;
import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.OneLine;

/** What a report of findings is about: the parameters beside the SARIF in the body. */
class FindingsAbout {

    /** Id or name of the source that it is reported for. */
    @QueryParam("source")
    @NotBlank
    @Size(max = 100)
    String source = "";

    /** The tool's key, resolved by the source's mappings; or else connection, project and repository. */
    @QueryParam("projectKey")
    @Nullable
    @Size(min = 1, max = 400)
    @OneLine
    String projectKey;

    @QueryParam("connectionId")
    @Nullable
    UUID connectionId;

    @QueryParam("project")
    @Nullable
    @AzureName
    String project;

    @QueryParam("repository")
    @Nullable
    @AzureName
    String repository;

    @QueryParam("pullRequest")
    @NotNull
    @Positive
    @Nullable
    Integer pullRequest;

    /** The analysed commit. */
    @QueryParam("commit")
    @Nullable
    @Pattern(regexp = "[0-9a-fA-F]{40}", message = "must be the SHA-1 of a commit, 40 hexadecimal digits")
    String commit;

    NamedRepository place() {
        return new NamedRepository(projectKey, connectionId, project, repository);
    }

    @Nullable
    String commitInLowerCase() {
        return commit == null ? null : commit.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return source + " " + place() + " " + pullRequest + " " + commit;
    }
}
