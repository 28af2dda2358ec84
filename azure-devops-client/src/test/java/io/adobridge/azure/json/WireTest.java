package io.adobridge.azure.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.adobridge.azure.build.Build;
import io.adobridge.azure.build.BuildReason;
import io.adobridge.azure.build.BuildResult;
import io.adobridge.azure.core.IdentityRef;
import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.git.GitRepository;
import io.adobridge.azure.git.GitStatus;
import io.adobridge.azure.git.GitStatusContext;
import io.adobridge.azure.git.GitStatusState;

class WireTest {

    @ParameterizedTest
    @CsvSource({
            "2018-10-09T19:29:35Z, 2018-10-09T19:29:35Z",
            "2018-10-09T19:29:35.6Z, 2018-10-09T19:29:35.600Z",
            "2018-10-09T19:29:38.65Z, 2018-10-09T19:29:38.650Z",
            "2018-10-09T19:29:38.1234567Z, 2018-10-09T19:29:38.123456700Z",
            "2018-10-09T19:29:38.1234567+02:00, 2018-10-09T17:29:38.123456700Z",
            "2018-10-09T19:29:38+0200, 2018-10-09T17:29:38Z",
            "2018-10-09T19:29:38.5, 2018-10-09T19:29:38.500Z",
            "2018-10-09, 2018-10-09T00:00:00Z",
            "9999-01-01T00:00:00Z, 9999-01-01T00:00:00Z" })
    void readsEveryFormOfDate(String text, Instant instant) throws JsonProcessingException {
        assertThat(build("{\"finishTime\":\"%s\"}".formatted(text)).finishTime()).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = { "\"0001-01-01T00:00:00\"", "\"0001-01-01T00:00:00Z\"", "\"\"", "\"soon\"", "null", "{}", "7" })
    void readsWhatIsNoMomentAsAbsent(String date) throws JsonProcessingException {
        assertThat(build("{\"finishTime\":%s,\"id\":3}".formatted(date))).extracting(Build::id, Build::finishTime)
                .containsExactly(3, null);
    }

    @Test
    void knowsTheEndThatHasNotCome() {
        assertThat(Wire.instant("9999-01-01T00:00:00Z")).isEqualTo(Wire.STILL);
    }

    @Test
    void keepsValuesThatItDoesNotKnow() throws JsonProcessingException {
        Build build = build("{\"result\":\"halfBaked\",\"reason\":\"PULLREQUEST\"}");

        assertThat(build.result()).isEqualTo("halfBaked");
        assertThat(WireEnum.find(BuildResult.class, build.result())).isEmpty();
        assertThat(WireEnum.find(BuildReason.class, build.reason())).contains(BuildReason.PULL_REQUEST);
        assertThat(BuildReason.PULL_REQUEST.wire()).isEqualTo("pullRequest");
        assertThat(BuildReason.MANUAL.is(null)).isFalse();
    }

    @Test
    void readsAbsentAndNullAlike() throws JsonProcessingException {
        Build nulls = build(
                "{\"id\":null,\"tags\":null,\"_links\":null,\"properties\":null,\"deleted\":null,\"triggerInfo\":null}");

        assertThat(nulls).isEqualTo(build("{}"));
        assertThat(nulls.tags()).isEmpty();
        assertThat(nulls.links()).isEqualTo(ReferenceLinks.NONE);
        assertThat(nulls.properties()).isEqualTo(PropertiesCollection.NONE);
        assertThat(nulls.triggerInfo()).isEmpty();
    }

    @Test
    void ignoresWhatItDoesNotKnow() throws JsonProcessingException {
        assertThat(build("{\"novelty\":{\"a\":[1]},\"id\":5}").id()).isEqualTo(5);
    }

    @Test
    void readsAMemberOfAnOddFormAsAbsent() throws JsonProcessingException {
        Build odd = build("""
                {"id":"12","definition":"@{id=1}","repository":[1],"tags":{"a":1},"keepForever":"maybe","number":{},
                 "orchestrationPlan":{"planId":"no uuid"},"sourceVersion":"9ee4b98"}""");

        assertThat(odd).extracting(Build::id, Build::definition, Build::repository, Build::tags, Build::sourceVersion)
                .containsExactly(12, null, null, List.of(), "9ee4b98");
        assertThat(odd.orchestrationPlan()).isEqualTo(new Build.TaskOrchestrationPlanReference(0, null));
    }

    @Test
    void refusesAnAnswerThatIsOddAsAWhole() {
        assertThatThrownBy(() -> build("\"busy\"")).isInstanceOf(JsonProcessingException.class);
        assertThatThrownBy(() -> build("{\"id\":1,")).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void readsIdentitiesInBothForms() throws JsonProcessingException {
        IdentityRef object = build("{\"requestedFor\":{\"displayName\":\"Ada\",\"uniqueName\":\"ada@contoso.com\"}}")
                .requestedFor();
        IdentityRef text = build("{\"requestedFor\":\"Ada <ada@contoso.com>\"}").requestedFor();

        assertThat(text).isEqualTo(object).isNotNull();
        assertThat(IdentityRef.parse("Build Service").displayName()).isEqualTo("Build Service");
    }

    @Test
    void readsLinksAndPropertiesInBothForms() throws JsonProcessingException {
        GitPullRequestCommentThread thread = Wire.mapper().readValue("""
                {"id":1,"_links":{"web":{"href":"https://dev.azure.com/x"},"many":[{"href":"y"}]},
                 "properties":{"typed":{"$type":"System.String","$value":"a"},"plain":"b"}}""",
                GitPullRequestCommentThread.class);

        assertThat(thread.links().href("web")).isEqualTo("https://dev.azure.com/x");
        assertThat(thread.links().href("many")).isNull();
        assertThat(thread.properties().text("typed")).isEqualTo("a");
        assertThat(thread.properties().text("plain")).isEqualTo("b");
        assertThat(thread.properties().text("none")).isNull();
    }

    @Test
    void writesOnlyWhatWasSet() throws JsonProcessingException {
        GitStatus status = GitStatus.of(GitStatusState.NOT_APPLICABLE, new GitStatusContext("gate", "sonar"), null, null)
                .onIteration(2);

        assertThat(Wire.mapper().readTree(Wire.mapper().writeValueAsString(status))).isEqualTo(Wire.mapper().readTree("""
                {"state":"notApplicable","context":{"name":"gate","genre":"sonar"},"iterationId":2}"""));
    }

    @Test
    void writesTheNamesOfAzure() throws JsonProcessingException {
        GitRepository repository = Wire.mapper().readValue("""
                {"id":"9ee4b984-d55d-5f98-b1ae-972014fffb5b","isDisabled":true,"_links":{"web":{"href":"x"}}}""",
                GitRepository.class);

        assertThat(Wire.mapper().valueToTree(repository).toString()).isEqualTo("""
                {"id":"9ee4b984-d55d-5f98-b1ae-972014fffb5b","isDisabled":true,"_links":{"web":{"href":"x"}}}""");
        assertThat(CommentThreadStatus.WONT_FIX.wire()).isEqualTo("wontFix");
    }

    private static Build build(String json) throws JsonProcessingException {
        return Wire.mapper().readValue(json, Build.class);
    }
}
