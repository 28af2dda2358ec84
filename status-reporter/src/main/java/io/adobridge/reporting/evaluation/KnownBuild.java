package io.adobridge.reporting.evaluation;

import java.util.Optional;
import java.util.function.Function;

import io.adobridge.reporting.evaluation.Reading.Awaited;
import io.adobridge.reporting.evaluation.Reading.Known;
import io.adobridge.reporting.evaluation.Reading.Nothing;
import io.adobridge.reporting.ingestion.BuildFacts;
import io.adobridge.reporting.ingestion.IngestedBuild;
import io.adobridge.reporting.owngate.Amount;
import io.adobridge.reporting.owngate.Fact;

/**
 * A build with its facts.
 *
 * @param facts absent where they were not asked for, or are not known
 * @param before percent of the lines that were covered before
 */
record KnownBuild(IngestedBuild build, Optional<BuildFacts> facts, Optional<Double> before) {

    /** The build alone. */
    static KnownBuild of(IngestedBuild build) {
        return new KnownBuild(build, Optional.empty(), Optional.empty());
    }

    /** Whether its facts can be judged. */
    boolean isComplete() {
        return facts.filter(BuildFacts::complete).isPresent();
    }

    Reading read(Fact fact) {
        return facts.filter(BuildFacts::complete).map(complete -> read(fact, complete))
                .orElseGet(() -> new Awaited("not everything about build " + build.id() + " has been read"));
    }

    private Reading read(Fact fact, BuildFacts known) {
        return switch (fact) {
            case BUILD_RESULT -> reading(Optional.ofNullable(known.result()), "the build has no result");
            case FAILED_TESTS -> reading(tests(known, BuildFacts.Tests::failed), "no test run was published");
            case TOTAL_TESTS -> reading(tests(known, BuildFacts.Tests::total), "no test run was published");
            case COVERAGE -> reading(coverage(known).map(Amount::text), "no coverage was published");
            case COVERAGE_CHANGE -> reading(coverage(known).flatMap(now -> before.map(then -> Amount.text(now - then))),
                    "there is no coverage to compare");
            case DURATION -> reading(seconds().map(Amount::text), "the build did not run");
            case DURATION_TO_MEDIAN -> reading(share(known).map(Amount::text), "no build before it succeeded");
            case OPEN_THREADS -> reading(Optional.ofNullable(known.openThreads()).map(String::valueOf),
                    "the build checked no pull request");
        };
    }

    private static Reading reading(Optional<String> value, String otherwise) {
        return value.<Reading> map(Known::new).orElseGet(() -> new Nothing(otherwise));
    }

    private static Optional<String> tests(BuildFacts known, Function<BuildFacts.Tests, Integer> count) {
        return Optional.ofNullable(known.tests()).map(count).map(String::valueOf);
    }

    static Optional<Double> coverage(BuildFacts known) {
        return Optional.ofNullable(known.coverage()).map(BuildFacts.Coverage::percent);
    }

    private Optional<Double> seconds() {
        return build.duration().map(duration -> duration.toMillis() / 1_000.0);
    }

    private Optional<Double> share(BuildFacts known) {
        return Optional.ofNullable(known.medianDuration()).filter(median -> median > 0)
                .flatMap(median -> seconds().map(ran -> 100 * ran / median));
    }
}
