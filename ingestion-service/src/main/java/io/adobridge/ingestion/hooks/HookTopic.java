package io.adobridge.ingestion.hooks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an event is about, and which streams then have news.
 *
 * @see <a href="https://learn.microsoft.com/azure/devops/service-hooks/events">Service hooks events</a>
 */
enum HookTopic {

    PUSH("git.push", "pushes"),
    PULL_REQUEST("git.pullrequest.", "pull-requests"),
    PULL_REQUEST_COMMENT("ms.vss-code.git-pullrequest-comment-event", "pull-requests", "pull-request-details"),
    BUILD("build.complete", "builds"),
    /** Jobs are read with the timeline of their build, once that has finished. */
    PIPELINE_JOB("ms.vss-pipelines.job-state-changed-event", "timelines"),
    PIPELINE("ms.vss-pipelines.", "builds"),
    WORK_ITEM("workitem.", "work-items", "recycle-bin"),
    RELEASE("ms.vss-release.", "releases");

    private final String events;
    private final List<String> streams;

    /** @param events an event type, or the beginning of several */
    HookTopic(String events, String... streams) {
        this.events = events;
        this.streams = List.of(streams);
    }

    /** The topic of an event type; none when we do not take such events. */
    static Optional<HookTopic> of(String eventType) {
        return Arrays.stream(values()).filter(topic -> topic.covers(eventType)).findFirst();
    }

    /** Names of the streams that have news. */
    List<String> streams() {
        return streams;
    }

    /** As in metrics. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private boolean covers(String eventType) {
        return events.endsWith(".") ? eventType.startsWith(events) : eventType.equals(events);
    }
}
