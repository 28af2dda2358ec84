package io.adobridge.ingestion.pipelines;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.adobridge.ingestion.reading.Entity;
import io.adobridge.ingestion.reading.Key;

/**
 * A pipeline, which Azure DevOps calls a build definition.
 *
 * @param processType {@code classic} or {@code yaml}
 * @param queueName where its builds wait unless they say otherwise
 * @param yamlFile where its steps are written in the repository; null where they are in the classic editor
 * @param removedAt when it was no longer listed; null while it is
 */
record DefinitionView(long id, UUID projectId, String name, @Nullable String path, @Nullable String type,
        @Nullable String queueStatus, @Nullable Integer revision, @Nullable Instant createdDate,
        @Nullable String processType, @Nullable String queueName, @Nullable String yamlFile,
        @Nullable String repositoryId, @Nullable String repositoryName, @Nullable String repositoryType,
        @Nullable String defaultBranch,
        @Nullable String authorName, @Nullable Instant removedAt) {

    static final Entity<DefinitionView> ENTITY = Entity.of(DefinitionView.class, "definition")
            .with("id", "definition_id")
            .ascending(Key.number("definition_id"));

    static final String EXAMPLE = """
            {"items":[{"id":5,"projectId":"20b1dc37-9819-48e0-b73d-5153795e7bfc","name":"demo-svc CI","path":"\\\\",
            "type":"build","queueStatus":"enabled","revision":23,"createdDate":"2026-01-31T17:42:44.370Z",
            "processType":"yaml","queueName":"Azure Pipelines","yamlFile":"/azure-pipelines.yml","repositoryId":"7804c75c-54f1-4f80-8306-3ff81bc7e002",
            "repositoryName":"demo-svc","repositoryType":"TfsGit","defaultBranch":"refs/heads/main",
            "authorName":"Joren Peeters","removedAt":null}],"next":null}
            """;
}
