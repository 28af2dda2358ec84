package io.adobridge.ingestion.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.ingestion.stream.StreamKey;

class HookEventTest {

    private static final UUID SUBSCRIPTION = UUID.fromString("0d7f9b2c-6a0a-4c0e-8a52-0a4f3c1d2e11");
    private static final UUID PROJECT = UUID.fromString("be9b3917-87e6-42a4-a549-2bc06a7a878f");
    private static final UUID REPOSITORY = UUID.fromString("278d5cd2-584d-4b63-824a-2ba458937249");

    @ParameterizedTest
    @CsvSource({ "git.push, PUSH", "git.pullrequest.created, PULL_REQUEST", "git.pullrequest.merged, PULL_REQUEST",
            "build.complete, BUILD", "ms.vss-pipelines.run-state-changed-event, PIPELINE", "workitem.updated, WORK_ITEM",
            "ms.vss-pipelines.job-state-changed-event, PIPELINE_JOB",
            "ms.vss-code.git-pullrequest-comment-event, PULL_REQUEST_COMMENT",
            "ms.vss-release.deployment-completed-event, RELEASE" })
    void knowsWhatEachTypeIsAbout(String type, HookTopic topic) {
        assertThat(parse(event(type, "{}")).topic()).isEqualTo(topic);
    }

    @Test
    void findsProjectAndRepositoryInTheResource() {
        HookEvent event = parse(event("git.push",
                "{'repository':{'id':'" + REPOSITORY + "','project':{'id':'" + PROJECT + "'}},'more':[1]}"));

        assertThat(event).isEqualTo(new HookEvent(SUBSCRIPTION, 3, "git.push", HookTopic.PUSH, PROJECT, REPOSITORY, null));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{'pullRequest':{'pullRequestId':12,'repository':{'id':'%s'}},'comment':{'id':1}}",
            "{'pullRequest':{'repository':{'id':'%s'}},'comment':{'_links':{'self':{'href':'https://dev.azure.com/o/_apis/git/"
                    + "repositories/r/pullRequests/12/threads/5/comments/2'}}}}" })
    void findsThePullRequestThatWasCommentedOn(String resource) {
        HookEvent event = parse(event("ms.vss-code.git-pullrequest-comment-event", resource.formatted(REPOSITORY)));

        assertThat(event.pullRequest()).isEqualTo(12);
        assertThat(event.repository()).isEqualTo(REPOSITORY);
    }

    @Test
    void takesACommentThatDoesNotTellItsPullRequest() {
        assertThat(parse(event("ms.vss-code.git-pullrequest-comment-event", "{'comment':{'id':1}}")).pullRequest()).isNull();
    }

    @Test
    void isAboutEveryProjectWhereItNamesNone() {
        assertThat(parse(event("build.complete", "{'id':7}")).project()).isEqualTo(StreamKey.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "no JSON", "[]", "7", "{}", "{'eventType':'git.push'}",
            "{'eventType':'git.push','subscriptionId':'x','notificationId':1}",
            "{'eventType':'git.push','subscriptionId':'0d7f9b2c-6a0a-4c0e-8a52-0a4f3c1d2e11','notificationId':'1'}",
            "{'eventType':'git.push','subscriptionId':'0d7f9b2c-6a0a-4c0e-8a52-0a4f3c1d2e11'}" })
    void refusesWhatIsNoEvent(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(MalformedHook.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "git.pushed", "message.posted", "build.completed", "workitem" })
    void refusesEventsOfOtherTypes(String type) {
        assertThatThrownBy(() -> parse(event(type, "{}"))).isInstanceOf(ForeignHook.class).hasMessageContaining(type);
    }

    private static String event(String type, String resource) {
        return "{'eventType':'" + type + "','subscriptionId':'" + SUBSCRIPTION + "','notificationId':3,'resource':" + resource
                + "}";
    }

    private static HookEvent parse(String body) {
        return HookEvent.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), new ObjectMapper());
    }
}
