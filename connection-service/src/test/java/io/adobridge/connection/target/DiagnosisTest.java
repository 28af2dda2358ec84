package io.adobridge.connection.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.adobridge.azure.AzureDevOpsFailure.Evidence;
import io.adobridge.azure.AzureDevOpsFailure.Forbidden;
import io.adobridge.azure.AzureDevOpsFailure.NotFound;
import io.adobridge.azure.AzureDevOpsFailure.Rejected;
import io.adobridge.azure.AzureDevOpsFailure.Throttled;
import io.adobridge.azure.AzureDevOpsFailure.TlsUntrusted;
import io.adobridge.azure.AzureDevOpsFailure.TokenExpired;
import io.adobridge.azure.AzureDevOpsFailure.Unauthorized;
import io.adobridge.azure.AzureDevOpsFailure.Unavailable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable;
import io.adobridge.azure.AzureDevOpsFailure.Unreachable.Obstacle;
import io.adobridge.azure.AzureDevOpsFailure.VersionUnsupported;
import io.adobridge.azure.EgressDenied;

class DiagnosisTest {

    private static final Evidence SEEN = new Evidence("GET _apis/projects", 0, null, "as seen", null);

    @Test
    void noTwoCausesShareADiagnosis() {
        List<Diagnosis> all = Stream.of(
                Stream.of(new Throttled(SEEN, Duration.ofSeconds(7)), new Unauthorized(SEEN), new TokenExpired(SEEN),
                        new Forbidden(SEEN), new NotFound(SEEN), new VersionUnsupported(SEEN), new Rejected(SEEN),
                        new Unavailable(SEEN), new TlsUntrusted(SEEN), new EgressDenied("no")).map(Diagnosis::of),
                Arrays.stream(Obstacle.values()).map(obstacle -> Diagnosis.of(new Unreachable(SEEN, obstacle))),
                Stream.of("VS403463: no", "Personal access tokens are disabled", "You have Stakeholder access",
                        "TF400813: The user 'ada' is not authorized").map(DiagnosisTest::saying),
                Stream.of(Diagnosis.ofUse(new Forbidden(SEEN), "vso.code")))
                .flatMap(each -> each).toList();

        assertThat(all).extracting(Diagnosis::cause).doesNotHaveDuplicates();
        assertThat(all).extracting(Diagnosis::reason).doesNotHaveDuplicates();
        assertThat(all).extracting(Diagnosis::remedy).doesNotHaveDuplicates();
    }

    @Test
    void asksToWaitAsLongAsAzureAsks() {
        Diagnosis diagnosis = Diagnosis.of(new Throttled(SEEN, Duration.ofSeconds(7)));

        assertThat(diagnosis.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        assertThat(diagnosis.status()).isEqualTo(503);
    }

    @Test
    void namesTheScopeThatIsMissing() {
        assertThat(Diagnosis.ofUse(new Unauthorized(SEEN), "vso.work").remedy()).contains("vso.work");
    }

    private static Diagnosis saying(String words) {
        return Diagnosis.of(new Forbidden(new Evidence("GET _apis/projects", 403, null, words, null)));
    }
}
