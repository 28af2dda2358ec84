package io.adobridge.azure.transport;

import static io.adobridge.azure.transport.Bench.failure;
import static io.adobridge.azure.transport.Bench.result;
import static io.adobridge.azure.transport.Bench.thing;
import static io.adobridge.azure.transport.ScriptedAzure.dropped;
import static io.adobridge.azure.transport.ScriptedAzure.error;
import static io.adobridge.azure.transport.ScriptedAzure.json;
import static io.adobridge.azure.transport.ScriptedAzure.status;
import static io.adobridge.azure.transport.ScriptedAzure.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.ClientOptions;
import io.adobridge.azure.Endpoint.Services;
import io.adobridge.azure.transport.Bench.Thing;
import io.adobridge.azure.transport.ScriptedAzure.Answer;

class FailureTest {

    private static final String PAGE = "<!DOCTYPE html><html><body>Sign in</body></html>";
    /** Not idempotent, so that nothing is repeated. */
    private static final Call CREATE = Call.post(Host.CORE, "{project}/_apis/things", "Secret Project").body(Map.of("a", 1));

    private final Bench bench = new Bench();

    @AfterEach
    void close() {
        bench.close();
    }

    private AzureDevOpsFailure failureOf(Answer answer) {
        bench.azure.answers(answer);
        return failure(bench.services().one(CREATE, Thing.class));
    }

    @Test
    void tellsWhomAzureRefusesEvenWhereTheBodyDoesNot() {
        AzureDevOpsFailure failure = failureOf(error(401, "UnauthorizedRequestException",
                "TF400813: The user '' is not authorized to access this resource.")
                .with("X-TFS-ServiceError", "Personal+access+tokens+are+disabled"));

        assertThat(failure).isInstanceOf(Unauthorized.class).hasMessageContaining("The user ''")
                .hasMessageContaining("Personal access tokens are disabled");
    }

    @Test
    void knowsAProxyThatWantsASignIn() {
        assertThat(failureOf(status(407))).isInstanceOfSatisfying(Unreachable.class,
                failure -> assertThat(failure.obstacle()).isEqualTo(Unreachable.Obstacle.PROXY_SIGN_IN));
    }

    @Test
    void knowsTheSignInPage() {
        assertThat(failureOf(text(203, "text/html; charset=utf-8", PAGE))).isInstanceOf(Unauthorized.class);
    }

    @Test
    void knowsTheRedirectToSignInAndDoesNotFollowIt() {
        assertThat(failureOf(status(302).with("Location", bench.azure.root() + "/_signin?realm=dev.azure.com")))
                .isInstanceOf(Unauthorized.class);
        assertThat(bench.azure.seen()).hasSize(1);
    }

    @Test
    void followsNoOtherRedirectEither() {
        assertThat(failureOf(status(307).with("Location", "http://169.254.169.254/"))).isInstanceOf(Rejected.class)
                .hasMessageContaining("redirect");
        assertThat(bench.azure.seen()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({ "203", "302", "401" })
    void knowsAnExpiredTokenByTheHeader(int status) {
        Answer answer = text(status, "text/html", PAGE).with("Location", "/_signin").with("X-TFS-ServiceError",
                "Access+Denied%3a+The+Personal+Access+Token+used+has+expired.");

        assertThat(failureOf(answer)).isInstanceOf(TokenExpired.class)
                .hasMessageContaining("The Personal Access Token used has expired.");
    }

    @Test
    void knowsAnExpiredTokenByTheBody() {
        assertThat(failureOf(error(401, "AccessCheckException", "Access Denied: The Personal Access Token used has expired.")))
                .isInstanceOf(TokenExpired.class);
    }

    @Test
    void knowsAnEmpty401() {
        assertThat(failureOf(status(401).with("WWW-Authenticate", "Negotiate"))).isInstanceOf(Unauthorized.class);
    }

    @Test
    void knowsAWebPageWhereJsonWasExpected() {
        assertThat(failureOf(text(200, "text/html", PAGE))).isInstanceOf(Rejected.class)
                .hasMessageContaining("a web page where JSON was expected");
    }

    @Test
    void knowsAConditionalAccessPolicy() {
        assertThat(failureOf(error(403, "AadConditionalAccessException",
                "VS403463: The conditional access policy defined by your Azure Active Directory administrator has failed.")))
                .isInstanceOf(Forbidden.class).hasMessageContaining("VS403463");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "404 | GitRepositoryNotFoundException        | TF401019: The Git repository does not exist",
            "404 | ProjectDoesNotExistWithNameException  | TF200016: The following project does not exist",
            "400 | ProjectDoesNotExistWithNameException  | TF200016: The following project does not exist",
            "400 | Other                                 | VS800075: The project with id does not exist",
            "404 | WorkItemUnauthorizedAccessException   | TF401232: Work item 1 does not exist",
            "410 | Gone                                  | gone",
    })
    void knowsWhatIsNotThere(int status, String typeKey, String message) {
        assertThat(failureOf(error(status, typeKey, message))).isInstanceOf(NotFound.class).hasMessageContaining(typeKey);
    }

    @Test
    void tellsWhyARequestWasRejected() {
        AzureDevOpsFailure failure = failureOf(
                error(400, "VssServiceException",
                        "VS402337: The number of work items returned exceeds the size limit of 20000.")
                        .with("ActivityId", "11111111-2222-3333-4444-555555555555"));

        assertThat(failure).isInstanceOf(Rejected.class).hasMessage(
                "Rejected: POST {project}/_apis/things → 400 VssServiceException: VS402337: The number of work items returned"
                        + " exceeds the size limit of 20000. (activity 11111111-2222-3333-4444-555555555555)");
        assertThat(failure.retryable()).isFalse();
    }

    @Test
    void carriesNeitherSecretsNorNamesNorLongOrControllingWords() {
        AzureDevOpsFailure failure = failureOf(error(400, "X", "first\r\nFAKE log line \u001b[31m" + "y".repeat(9000)));

        assertThat(failure.getMessage()).hasSizeLessThan(700)
                .doesNotContain("\r", "\n", "\u001b", Bench.TOKEN.reveal(), "Secret Project", "Basic");
    }

    @Test
    void tellsHowLongToWaitWhenAWriteIsThrottled() {
        AzureDevOpsFailure failure = failureOf(
                error(429, "X", "TF400733: The request has been canceled").with("Retry-After", "17"));

        assertThat(failure).isInstanceOfSatisfying(Throttled.class,
                throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
        assertThat(failure.retryable()).isTrue();
    }

    @Test
    void knowsThrottlingByItsCodeToo() {
        assertThat(failureOf(error(400, "X", "TF400733: The request has been canceled: Request was blocked.")))
                .isInstanceOf(Throttled.class);
    }

    @ParameterizedTest
    @CsvSource({ "500", "502", "503", "504" })
    void knowsAServerThatCannotAnswer(int status) {
        assertThat(failureOf(text(status, "text/html", PAGE))).isInstanceOf(Unavailable.class)
                .hasMessageContaining("a web page")
                .hasMessageNotContaining("DOCTYPE");
    }

    @Test
    void knowsADroppedConnection() {
        assertThat(failureOf(dropped())).isInstanceOf(Unavailable.class);
    }

    @Test
    void readsAgainWhatWasDropped() {
        bench.azure.answers(dropped(), status(503), json(thing(1)));

        var reply = bench.services().one(Call.get(Host.CORE, "_apis/things"), Thing.class).subscribe().asCompletionStage();
        assertThat(bench.time.crank()).isEqualTo(Duration.ofMillis(500));
        assertThat(bench.time.crank()).isEqualTo(Duration.ofMillis(750));

        assertThat(result(reply)).isEqualTo(thing(1));
    }

    @Test
    void sendsNothingWhileAPauseRuns() {
        bench.azure.answers(json(thing(1)).with("Retry-After", "30"), json(thing(2)));
        Door door = bench.services();
        assertThat(result(door.one(CREATE, Thing.class))).isEqualTo(thing(1));

        var second = door.one(CREATE, Thing.class).subscribe().asCompletionStage();
        assertThat(bench.azure.seen()).hasSize(1);
        assertThat(bench.time.crank()).isEqualTo(Duration.ofSeconds(30));

        assertThat(result(second)).isEqualTo(thing(2));
    }

    @Test
    void sharesAPauseBetweenTwoHandlesOfOneIdentity() {
        Doors doors = bench.doors();
        var services = new Services("contoso");
        Door one = doors.open(services, Bench.PAT, ClientOptions.none());
        Door other = doors.open(new Services("Contoso"), Bench.PAT,
                ClientOptions.none());
        bench.azure.answers(json(thing(1)).with("Retry-After", "30"), json(thing(2)));
        assertThat(result(one.one(CREATE, Thing.class))).isNotNull();

        var second = other.one(CREATE, Thing.class).subscribe().asCompletionStage();

        assertThat(bench.time.crank()).isEqualTo(Duration.ofSeconds(30));
        assertThat(result(second)).isEqualTo(thing(2));
    }
}
