package io.adobridge.reporting.owngate;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.gate.NamedRepository;
import io.adobridge.reporting.target.AzureName;
import io.adobridge.reporting.target.OneLine;

/**
 * An own gate to be.
 *
 * @param source id or name of the source that it is reported for; it has at most one gate for a repository
 * @param projectKey resolved by the source's mappings; or else connection, project and repository
 * @param connectionId may be left out where the source has one
 * @param pipeline only builds of this pipeline count; of any without it
 */
record DefineGate(@NotBlank @Size(max = 100) String source, @NotBlank @Size(max = 100) @OneLine String name,
        @Nullable @Size(min = 1, max = 400) @OneLine String projectKey, @Nullable UUID connectionId,
        @Nullable @AzureName String project,
        @Nullable @AzureName String repository, @Nullable @Positive Long pipeline,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid GateCondition> conditions) {

    static final String EXAMPLE = """
            {"source":"release-rules","name":"release-ready","connectionId":"0b0ff2a5-2b5c-4a3e-9d63-6b7a1a6a3f10",
             "project":"Fabrikam","repository":"demo-svc","pipeline":5,"conditions":[
             {"fact":"buildResult","operator":"notEquals","threshold":"succeeded"},
             {"fact":"failedTests","operator":"greaterThan","threshold":"0","required":true},
             {"measure":"bundleSize","operator":"greaterThan","threshold":"500"}]}""";

    NamedRepository place() {
        return new NamedRepository(projectKey, connectionId, project, repository);
    }

    /** Checks what no single field can tell; fails as {@link io.adobridge.reporting.gate.InvalidReport}. */
    void requireSense() {
        place().requireOne();
        ChangeGate.requireSense(conditions);
    }
}
