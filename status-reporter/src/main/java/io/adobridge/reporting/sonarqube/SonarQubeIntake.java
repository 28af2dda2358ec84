package io.adobridge.reporting.sonarqube;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.adobridge.kit.secret.VaultFailure;
import io.adobridge.reporting.gate.GateIntake;
import io.adobridge.reporting.gate.ProjectKeys;
import io.adobridge.reporting.gate.Subject;
import io.adobridge.reporting.gate.Submission;
import io.adobridge.reporting.idempotency.KeyUse;
import io.adobridge.reporting.sonarqube.SonarQubeResource.Accepted;
import io.adobridge.reporting.source.KnownSource;
import io.adobridge.reporting.source.RememberedSources;
import io.adobridge.reporting.source.SourceKind;
import io.adobridge.reporting.source.WebhookSecrets;
import io.smallrye.mutiny.Uni;

/** Takes analyses in whose signature holds. Nothing tells an unknown source from a wrong signature. */
@ApplicationScoped
class SonarQubeIntake {

    private final RememberedSources sources;
    private final WebhookSecrets secrets;
    private final GateIntake intake;

    SonarQubeIntake(RememberedSources sources, WebhookSecrets secrets, GateIntake intake) {
        this.sources = sources;
        this.secrets = secrets;
        this.intake = intake;
    }

    Uni<Accepted> take(String ref, Signature signature, byte[] body) {
        return sources.with(ref, found -> proven(found, signature, body)
                .map(source -> submission(source, Analysis.parse(body)))
                .chain(this::accept));
    }

    private Uni<KnownSource> proven(Optional<KnownSource> found, Signature signature, byte[] body) {
        KnownSource source = found.filter(known -> known.kind() == SourceKind.SONARQUBE).orElseThrow(UnprovenWebhook::new);
        return secrets.prove(source, secret -> signature.proves(body, secret))
                .onFailure(VaultFailure.NotFound.class).transform(none -> new UnprovenWebhook())
                .invoke(SonarQubeIntake::requireProof)
                .replaceWith(source);
    }

    private static void requireProof(boolean proven) {
        if (!proven) {
            throw new UnprovenWebhook();
        }
    }

    private static TakenTask submission(KnownSource source, Analysis analysis) {
        Subject subject = new Subject(analysis.commit(), analysis.pullRequest(), analysis.build(), analysis.branch());
        return new TakenTask(analysis.taskId(),
                new Submission(source, analysis.projectKey(),
                        ProjectKeys.resolve(source, analysis.projectKey(), analysis.hints()), subject, analysis.verdict(),
                        analysis.analysedAt(), Optional.of(KeyUse.ofTool(source.id(), analysis.taskId()))));
    }

    private Uni<Accepted> accept(TakenTask task) {
        return intake.accept(task.submission()).map(taken -> new Accepted(taken.id(), task.taskId()));
    }

    private record TakenTask(String taskId, Submission submission) {
    }
}
