package io.adobridge.testbed.azure.routes;

import java.util.List;

import io.adobridge.testbed.azure.front.HostKind;

/** The events that can be subscribed to: of multi-stage pipelines since Server 2020, of their jobs since 2022.1. */
final class HookEventTypes {
    static final List<String> PUBLISHERS = List.of("tfs", "pipelines", "rm");
    private static final List<String> TFS = List.of("build.complete", "git.push", "git.pullrequest.created",
            "git.pullrequest.updated", "git.pullrequest.merged", "ms.vss-code.git-pullrequest-comment-event", "tfvc.checkin",
            "workitem.created", "workitem.updated", "workitem.commented", "workitem.deleted", "workitem.restored");
    private static final List<String> RM = List.of("ms.vss-release.release-created-event",
            "ms.vss-release.release-abandoned-event", "ms.vss-release.deployment-started-event",
            "ms.vss-release.deployment-completed-event", "ms.vss-release.deployment-approval-pending-event",
            "ms.vss-release.deployment-approval-completed-event");
    private static final List<String> PIPELINES = List.of("ms.vss-pipelines.run-state-changed-event",
            "ms.vss-pipelines.stage-state-changed-event");
    private static final String JOB = "ms.vss-pipelines.job-state-changed-event";

    private HookEventTypes() {
    }

    /** Publishers that this kind of host has. */
    static List<String> publishers(HostKind host) {
        return PUBLISHERS.stream().filter(publisher -> !of(publisher, host).isEmpty()).toList();
    }

    static List<String> of(String publisher, HostKind host) {
        return switch (publisher) {
            case "tfs" -> TFS;
            case "rm" -> RM;
            case "pipelines" -> pipelines(host);
            default -> List.of();
        };
    }

    private static List<String> pipelines(HostKind host) {
        return switch (host) {
            case TFS_2018, SERVER_2019 -> List.of();
            case SERVER_2020, SERVER_2022 -> PIPELINES;
            case SERVICES, SERVER_2022_1 -> List.of(PIPELINES.get(0), PIPELINES.get(1), JOB);
        };
    }
}
