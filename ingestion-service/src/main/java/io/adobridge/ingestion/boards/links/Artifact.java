package io.adobridge.ingestion.boards.links;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.adobridge.azure.workitems.WorkItemRelation;
import io.adobridge.ingestion.store.Table;

/** What a work item is linked to outside Azure Boards: an address, and what it means where we understand it. */
record Artifact(long workItem, String uri, @Nullable String name, Target target) {

    static final Table<Artifact> TABLE = Table.<Artifact> named("work_item_artifact")
            .number("work_item_id", Artifact::workItem).key()
            .text("uri", Artifact::uri).key()
            .text("kind", artifact -> artifact.target.kind)
            .text("name", Artifact::name)
            .id("project_id", artifact -> artifact.target.project)
            .id("repository_id", artifact -> artifact.target.repository)
            .text("commit_id", of("commit"))
            .number("pull_request_id", numbered("pullRequest"))
            .number("build_id", numbered("build"))
            .number("changeset_id", numbered("changeset"))
            .text("branch", of("branch"))
            .build();

    /** The artifact that a relation leads to; none for a relation without an address. */
    static Optional<Artifact> of(long workItem, WorkItemRelation relation) {
        String url = relation.url();
        if (url == null) {
            return Optional.empty();
        }
        JsonNode name = relation.attributes().get("name");
        return Optional.of(new Artifact(workItem, url, name == null ? null : name.textValue(),
                "Hyperlink".equals(relation.rel()) ? Target.other("hyperlink") : Target.of(url)));
    }

    private static Function<Artifact, @Nullable String> of(String kind) {
        return artifact -> artifact.target.kind.equals(kind) ? artifact.target.id : null;
    }

    private static Function<Artifact, @Nullable Long> numbered(String kind) {
        return artifact -> artifact.target.kind.equals(kind) ? Long.valueOf(String.valueOf(artifact.target.id)) : null;
    }

    /**
     * What an address means.
     *
     * @param kind commit, pullRequest, build, branch, changeset, hyperlink or other
     * @param id within its repository or organization
     */
    record Target(String kind, @Nullable UUID project, @Nullable UUID repository, @Nullable String id) {

        private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        private static final String SCHEME = "vstfs:///";

        static Target other(String kind) {
            return new Target(kind, null, null, null);
        }

        /**
         * Understands what Azure DevOps writes: {@code vstfs:///Git/Commit/{project}%2F{repository}%2F{sha}} and the like.
         */
        static Target of(String uri) {
            String[] parts = uri.startsWith(SCHEME) ? uri.substring(SCHEME.length()).split("/", 3) : new String[0];
            return parts.length < 3 ? other("other") : of(parts[0] + "/" + parts[1], decoded(parts[2]));
        }

        private static Target of(String tool, String id) {
            return switch (tool) {
                case "Git/Commit" -> inRepository("commit", id);
                case "Git/PullRequestId" -> inRepository("pullRequest", id);
                case "Git/Ref" -> inRepository("branch", id);
                case "Build/Build" -> numbered("build", id);
                case "VersionControl/Changeset" -> numbered("changeset", id);
                default -> other("other");
            };
        }

        private static Target inRepository(String kind, String id) {
            String[] parts = id.split("/", 3);
            if (parts.length < 3 || !parts[0].matches(GUID) || !parts[1].matches(GUID)) {
                return other("other");
            }
            String last = kind.equals("branch") ? branch(parts[2]) : parts[2];
            boolean understood = !kind.equals("pullRequest") || isNumber(last);
            return understood ? new Target(kind, UUID.fromString(parts[0]), UUID.fromString(parts[1]), last) : other("other");
        }

        private static Target numbered(String kind, String id) {
            return isNumber(id) ? new Target(kind, null, null, id) : other("other");
        }

        private static boolean isNumber(String text) {
            return text.matches("\\d{1,18}");
        }

        /** {@code GB} stands before the name of a branch. */
        private static String branch(String ref) {
            return ref.startsWith("GB") ? "refs/heads/" + ref.substring(2) : ref;
        }

        private static String decoded(String text) {
            try {
                return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException halfEncoded) {
                return text;
            }
        }
    }
}
