package io.adobridge.ingestion.hooks.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.Secret;
import io.adobridge.azure.hooks.Subscription;
import io.adobridge.azure.json.ReferenceLinks;
import io.adobridge.ingestion.hooks.HookSecrets;
import io.adobridge.ingestion.hooks.subscriptions.Change.Keep;
import io.adobridge.ingestion.hooks.subscriptions.Change.Make;
import io.adobridge.ingestion.hooks.subscriptions.Change.Remove;
import io.adobridge.ingestion.hooks.subscriptions.Change.Renew;

/** What is found at Azure DevOps decides what is done. */
class SurveyTest {

    private static final UUID PROJECT = UUID.fromString("be9b3917-87e6-42a4-a549-2bc06a7a878f");
    private static final Place PUSH = new Place(PROJECT, EventType.PUSH);
    private static final String HERE = "https://hooks.example.com/hooks/azure-devops/1";
    private static final Target TARGET = new Target(HERE, new HookSecrets.Password(2, Secret.of("secret")));
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);

    @Test
    void makesWhatIsNotThere() {
        assertThat(changes(List.of(), List.of())).containsExactly(new Make(PUSH));
    }

    @Test
    void keepsWhatHasThePresentPassword() {
        assertThat(changes(List.of(push(ONE, 1, "enabled", HERE)), List.of(given(ONE, 2)))).hasSize(1).first()
                .isInstanceOf(Keep.class);
    }

    @Test
    void renewsWhatHasAnOldPasswordOrOneThatNobodyKnows() {
        assertThat(changes(List.of(push(ONE, 1, "enabled", HERE)), List.of(given(ONE, 1)))).containsExactly(
                new Renew(PUSH, ONE));
        assertThat(changes(List.of(push(ONE, 1, "onProbation", HERE)), List.of())).containsExactly(new Renew(PUSH, ONE));
    }

    @Test
    void keepsTheOldestOfTwo() {
        assertThat(changes(List.of(push(ONE, 9, "enabled", HERE), push(TWO, 1, "enabled", HERE)), List.of(given(TWO, 2))))
                .contains(new Remove("tfs", ONE)).hasSize(2).last().isInstanceOf(Keep.class);
    }

    @Test
    void makesAnewWhatHasEndedOrGoesToAnAddressOfBefore() {
        for (String status : List.of("disabledBySystem", "disabledByInactiveIdentity")) {
            assertThat(changes(List.of(push(ONE, 1, status, HERE)), List.of(given(ONE, 2)))).containsExactly(
                    new Remove("tfs", ONE), new Make(PUSH));
        }
        assertThat(changes(List.of(push(ONE, 1, "enabled", "https://old" + HERE)), List.of(given(ONE, 2)))).containsExactly(
                new Remove("tfs", ONE), new Make(PUSH));
    }

    @Test
    void leavesWhatAPersonHasSwitchedOff() {
        assertThat(changes(List.of(push(ONE, 1, "disabledByUser", HERE)), List.of(given(ONE, 1)))).hasSize(1).first()
                .isInstanceOfSatisfying(Keep.class, keep -> assertThat(keep.standing().problem()).contains("switched"));
    }

    @Test
    void asksForNoEventThatTheHostDoesNotHave() {
        var survey = new Survey(List.of(), Map.of(), Map.of("tfs", List.of("git.push")));
        Place stage = new Place(PROJECT, EventType.STAGE_CHANGED);
        Place build = new Place(PROJECT, EventType.BUILD_COMPLETED);

        assertThat(survey.changes(List.of(PUSH, stage, build), List.of(), TARGET)).filteredOn(Keep.class::isInstance)
                .extracting(keep -> ((Keep) keep).standing().status()).containsExactly("unsupported", "unsupported");
    }

    @Test
    void showsOfARefusingPublisherWhyThereIsNone() {
        var survey = new Survey(List.of(), Map.of("tfs", new Refusal(Refusal.NOT_ALLOWED, "No")), Map.of());

        assertThat(survey.changes(List.of(PUSH), List.of(), TARGET)).singleElement()
                .isEqualTo(new Keep(new Standing(PUSH, null, "notAllowed", "No", 0)));
    }

    private static List<Change> changes(List<Subscription> found, List<Standing> known) {
        return new Survey(found, Map.of(), Map.of()).changes(List.of(PUSH), known, TARGET);
    }

    private static Standing given(UUID id, int secretVersion) {
        return new Standing(PUSH, id, "enabled", null, secretVersion);
    }

    private static Subscription push(UUID id, int created, String status, String url) {
        return new Subscription(id, status, null, "httpRequest", "webHooks", Map.of("url", url), null,
                Instant.EPOCH.plusSeconds(created), null, "git.push", null, null, null, null, "tfs",
                Map.of("projectId", PROJECT.toString()), "1.0", null, null, ReferenceLinks.NONE);
    }
}
