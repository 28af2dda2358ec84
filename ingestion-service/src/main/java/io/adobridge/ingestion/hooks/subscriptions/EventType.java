package io.adobridge.ingestion.hooks.subscriptions;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.kit.mirror.EffectiveConnection;

/**
 * The events that are subscribed to; the inbox understands all of them.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/service-hooks/events">Service hooks events</a>
 */
enum EventType {

    PUSH("tfs", "git.push", "1.0", "repos"),
    PULL_REQUEST_CREATED("tfs", "git.pullrequest.created", "1.0", "repos"),
    PULL_REQUEST_UPDATED("tfs", "git.pullrequest.updated", "1.0", "repos"),
    PULL_REQUEST_MERGED("tfs", "git.pullrequest.merged", "1.0", "repos"),
    PULL_REQUEST_COMMENTED("tfs", "ms.vss-code.git-pullrequest-comment-event", "2.0", "repos"),
    BUILD_COMPLETED("tfs", "build.complete", "2.0", "pipelines"),
    RUN_CHANGED("pipelines", "ms.vss-pipelines.run-state-changed-event", "5.1-preview.1", "pipelines"),
    STAGE_CHANGED("pipelines", "ms.vss-pipelines.stage-state-changed-event", "5.1-preview.1", "pipelines"),
    JOB_CHANGED("pipelines", "ms.vss-pipelines.job-state-changed-event", "5.1-preview.1", "pipelines"),
    RELEASE_CREATED("rm", "ms.vss-release.release-created-event", "3.0-preview.1", "pipelines"),
    DEPLOYMENT_STARTED("rm", "ms.vss-release.deployment-started-event", "3.0-preview.1", "pipelines"),
    DEPLOYMENT_COMPLETED("rm", "ms.vss-release.deployment-completed-event", "3.0-preview.1", "pipelines"),
    WORK_ITEM_CREATED("tfs", "workitem.created", "1.0", "boards"),
    WORK_ITEM_UPDATED("tfs", "workitem.updated", "1.0", "boards"),
    WORK_ITEM_COMMENTED("tfs", "workitem.commented", "1.0", "boards"),
    WORK_ITEM_DELETED("tfs", "workitem.deleted", "1.0", "boards"),
    WORK_ITEM_RESTORED("tfs", "workitem.restored", "1.0", "boards");

    /** All that have subscriptions; listed one by one. */
    static final List<String> PUBLISHERS = List.of("tfs", "pipelines", "rm");

    private final String publisher;
    private final String wire;
    private final String resourceVersion;
    private final String service;

    EventType(String publisher, String wire, String resourceVersion, String service) {
        this.publisher = publisher;
        this.wire = wire;
        this.resourceVersion = resourceVersion;
        this.service = service;
    }

    /** Those that the enabled services of a connection have use for. */
    static List<EventType> of(EffectiveConnection connection) {
        return Arrays.stream(values()).filter(type -> connection.isEnabled(type.service)).toList();
    }

    static Optional<EventType> find(@Nullable String wire) {
        return Arrays.stream(values()).filter(type -> type.wire.equals(wire)).findFirst();
    }

    String publisher() {
        return publisher;
    }

    /** As Azure DevOps names it. */
    String wire() {
        return wire;
    }

    String resourceVersion() {
        return resourceVersion;
    }
}
