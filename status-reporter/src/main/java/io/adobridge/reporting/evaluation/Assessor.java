package io.adobridge.reporting.evaluation;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.evaluation.EvaluationClaim.Gate;
import io.adobridge.reporting.evaluation.Reading.Awaited;
import io.adobridge.reporting.evaluation.Reading.Known;
import io.adobridge.reporting.ingestion.IngestedBuild;
import io.adobridge.reporting.owngate.Fact;
import io.adobridge.reporting.owngate.GateCondition;
import io.smallrye.mutiny.Uni;

/** Finds out what a gate asks for and judges it. */
@ApplicationScoped
class Assessor {

    private final Builds builds;
    private final MeasureLog measures;
    private final EvaluationConfig config;

    Assessor(Builds builds, MeasureLog measures, EvaluationConfig config) {
        this.builds = builds;
        this.measures = measures;
        this.config = config;
    }

    /** Never fails. */
    Uni<Assessment> assess(EvaluationClaim claim) {
        Integer build = claim.asked().build();
        return (build == null ? judged(claim, claim.asked(), Optional.empty()) : withBuild(claim, build))
                .ifNoItem().after(config.attemptTimeout()).fail()
                .onFailure().recoverWithItem(failure -> Assessment.none(claim,
                        EvaluationReason.INGESTION_SERVICE_UNAVAILABLE,
                        Objects.requireNonNullElse(failure.getMessage(), failure.getClass().getSimpleName())));
    }

    private Uni<Assessment> withBuild(EvaluationClaim claim, int build) {
        return builds.find(claim.connection(), build)
                .chain(found -> found.map(known -> ofRepository(claim, known))
                        .orElseGet(() -> Uni.createFrom().item(Assessment.none(claim, EvaluationReason.BUILD_NOT_INGESTED,
                                "Build " + build + " has not been ingested"))));
    }

    private Uni<Assessment> ofRepository(EvaluationClaim claim, IngestedBuild build) {
        Gate gate = claim.gate();
        if (gate.pipeline() != null && !gate.pipeline().equals(build.pipelineId())) {
            return foreign(claim, "Build " + build.id() + " is of another pipeline than the gate's");
        }
        return builds.isOf(build, gate.repository())
                .chain(own -> own ? withFacts(claim, build)
                        : foreign(claim, "Build " + build.id() + " is of another repository than the gate's"));
    }

    private static Uni<Assessment> foreign(EvaluationClaim claim, String detail) {
        return Uni.createFrom().item(Assessment.none(claim, EvaluationReason.FOREIGN_BUILD, detail));
    }

    private Uni<Assessment> withFacts(EvaluationClaim claim, IngestedBuild build) {
        Uni<KnownBuild> known = claim.gate().wantsFacts()
                ? builds.withFacts(claim.connection(), build, claim.gate().wants(Fact.COVERAGE_CHANGE))
                : Uni.createFrom().item(KnownBuild.of(build));
        return known.chain(facts -> judged(claim, completed(claim.asked(), build), Optional.of(facts)));
    }

    /** What was asked for, with what the build itself says where whoever asked has not said it. */
    private static Asked completed(Asked asked, IngestedBuild build) {
        return new Asked(asked.gate(), asked.connection(), or(asked.commit(), build.commit().orElse(null)),
                or(asked.pullRequest(), build.pullRequestId()), asked.build(), or(asked.branch(), build.sourceBranch()));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }

    private Uni<Assessment> judged(EvaluationClaim claim, Asked asked, Optional<KnownBuild> build) {
        return measures.of(claim.gate().source(), claim.gate().repository(), asked.subject())
                .map(posted -> Judgement.of(claim.gate().conditions(), condition -> read(condition, posted, build)))
                .map(judgement -> Assessment.of(claim, asked, judgement, whilePending(claim, build)));
    }

    private static Reading read(GateCondition condition, Map<String, String> posted, Optional<KnownBuild> build) {
        Fact fact = condition.fact();
        if (fact != null) {
            return build.map(known -> known.read(fact)).orElseGet(() -> new Awaited("no build of the commit has ended"));
        }
        String value = posted.get(condition.metric());
        return value == null ? new Awaited("it has not been posted") : new Known(value);
    }

    private static EvaluationReason whilePending(EvaluationClaim claim, Optional<KnownBuild> build) {
        if (!claim.gate().wantsFacts() || build.filter(KnownBuild::isComplete).isPresent()) {
            return EvaluationReason.MEASURES_AWAITED;
        }
        return build.isPresent() ? EvaluationReason.FACTS_INCOMPLETE : EvaluationReason.BUILD_AWAITED;
    }
}
