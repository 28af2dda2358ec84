package io.adobridge.ingestion.pipelines.releases;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import io.adobridge.azure.release.Artifact;
import io.adobridge.azure.release.Artifact.ArtifactSourceReference;

/** What a release deploys, as rows keep it. */
final class SourceArtifacts {

    private static final ArtifactSourceReference NOTHING = new ArtifactSourceReference(null, null);

    private SourceArtifacts() {
    }

    /** As JSON: {@code [{"type","alias","primary","definition","version","versionId","repository","branch","commit"}]}. */
    static String json(List<Artifact> artifacts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (Artifact artifact : artifacts) {
            array.addObject().put("type", artifact.type()).put("alias", artifact.alias()).put("primary", artifact.isPrimary())
                    .put("definition", part(artifact, "definition").name()).put("version", part(artifact, "version").name())
                    .put("versionId", part(artifact, "version").id()).put("repository", part(artifact, "repository").name())
                    .put("branch", part(artifact, "branch").name()).put("commit", part(artifact, "sourceVersion").id());
        }
        return array.toString();
    }

    /** The build that is deployed: the primary artifact's, otherwise the first; null if there is none. */
    static @Nullable Long build(List<Artifact> artifacts) {
        return artifacts.stream().filter(artifact -> "Build".equalsIgnoreCase(artifact.type()))
                .sorted((one, other) -> Boolean.compare(other.isPrimary(), one.isPrimary()))
                .map(artifact -> part(artifact, "version").id()).filter(Objects::nonNull)
                .filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf).findFirst().orElse(null);
    }

    private static ArtifactSourceReference part(Artifact artifact, String name) {
        return Objects.requireNonNullElse(artifact.definitionReference().get(name), NOTHING);
    }
}
