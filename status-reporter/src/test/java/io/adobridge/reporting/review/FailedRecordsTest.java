package io.adobridge.reporting.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.adobridge.azure.build.TimelineRecord;
import io.adobridge.reporting.rendering.FailedBuild.FailedStep;

class FailedRecordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private static final TimelineRecord VERIFY = record("verify", "none", "Stage", "Verify", "failed", 1, 0);
    private static final TimelineRecord PHASE = record("phase", "verify", "Phase", "Tests", "failed", 1, 0);
    private static final TimelineRecord JOB = record("job", "phase", "Job", "Tests on Linux", "failed", 1, 0);
    private static final TimelineRecord BUILD = record("build", "job", "Task", "Build", "succeeded", 1, 1);
    private static final TimelineRecord TEST = record("test", "job", "Task", "Run tests", "failed", 1, 2);

    @Test
    void namesStageJobTaskAndErrors() {
        assertThat(steps(VERIFY, PHASE, JOB, BUILD, TEST)).singleElement().satisfies(step -> {
            assertThat(List.of(step.stage(), step.job(), step.task())).containsExactly("Verify", "Tests on Linux", "Run tests");
            assertThat(step.errors()).containsExactly("Run tests failed");
        });
    }

    @Test
    void namesNoStageThatThePipelineDoesNotName() {
        TimelineRecord unnamed = record("verify", "none", "Stage", "__default", "failed", 1, 0);

        assertThat(steps(unnamed, PHASE, JOB, TEST)).extracting(FailedStep::stage).containsExactly("");
    }

    @Test
    void showsTheLatestAttemptOnly() {
        TimelineRecord again = record("verify2", "none", "Stage", "Verify", "failed", 2, 0, "Verify");
        TimelineRecord job = record("job2", "verify2", "Job", "Tests on Linux", "failed", 2, 0);
        TimelineRecord other = record("other", "job2", "Task", "Publish", "failed", 1, 9);

        assertThat(steps(VERIFY, PHASE, JOB, TEST, again, job, other)).extracting(FailedStep::task).containsExactly("Publish");
    }

    @Test
    void showsTheJobWhereNoTaskFailedAndTheStageWhereNoJobDid() {
        TimelineRecord lost = record("job", "phase", "Job", "Tests on Linux", "abandoned", 1, 0);

        assertThat(steps(VERIFY, PHASE, lost, BUILD)).extracting(FailedStep::stage, FailedStep::task)
                .containsExactly(tuple("Verify", "Tests on Linux"));
        assertThat(steps(VERIFY)).extracting(FailedStep::task).containsExactly("Verify");
        assertThat(steps(BUILD)).isEmpty();
    }

    @Test
    void showsTheFirstThatFailed() {
        TimelineRecord later = record("later", "job", "Task", "Later", "failed", 1, 5);
        TimelineRecord latest = record("latest", "job", "Task", "Latest", "failed", 1, 6);

        assertThat(new FailedRecords(List.of(latest, later, TEST, JOB)).steps(2)).extracting(step -> step.record().name())
                .containsExactly("Run tests", "Later");
    }

    @Test
    void recognisesTheSameStepInAnotherBuild() {
        FailedRecord test = new FailedRecords(List.of(VERIFY, PHASE, JOB, TEST)).steps(1).get(0);
        TimelineRecord deploy = record("verify", "none", "Stage", "Deploy", "failed", 1, 0);

        assertThat(new FailedRecords(List.of(VERIFY, PHASE, JOB, BUILD, TEST)).failedIn(test)).isTrue();
        assertThat(new FailedRecords(List.of(deploy, PHASE, JOB, TEST)).failedIn(test)).isFalse();
        assertThat(new FailedRecords(List.of(VERIFY, PHASE, JOB, BUILD)).failedIn(test)).isFalse();
    }

    private static List<FailedStep> steps(TimelineRecord... records) {
        return new FailedRecords(List.of(records)).steps(3).stream().map(step -> step.toStep(List.of(), null)).toList();
    }

    private static TimelineRecord record(String id, String parent, String type, String name, String result, int attempt,
            int minute) {
        return record(id, parent, type, name, result, attempt, minute, type.equals("Stage") ? name : id);
    }

    private static TimelineRecord record(String id, String parent, String type, String name, String result, int attempt,
            int minute, String identifier) {
        try {
            return JSON.readValue("""
                    {"id":"%s","parentId":"%s","type":"%s","name":"%s","result":"%s","attempt":%d,"identifier":"%s",
                     "startTime":"2026-11-19T09:0%d:00Z","changeId":1,"previousAttempts":[],
                     "issues":[{"type":"warning","message":"old"},{"type":"error","message":"%s failed"}]}"""
                    .formatted(uuid(id), uuid(parent), type, name, result, attempt, identifier, minute, name),
                    TimelineRecord.class);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException(ours);
        }
    }

    private static UUID uuid(String id) {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }
}
