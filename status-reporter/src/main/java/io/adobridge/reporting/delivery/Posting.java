package io.adobridge.reporting.delivery;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.git.GitStatus;
import io.adobridge.azure.git.GitStatusContext;
import io.adobridge.azure.git.GitStatusState;
import io.adobridge.reporting.verdict.GateStatus;

/** A statement in Azure's own words, and whether it stands among the statuses of its target already. */
record Posting(GitStatus status) {

    private static final Comparator<GitStatus> OLDEST_FIRST = Comparator
            .comparing(GitStatus::id, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GitStatus::creationDate, Comparator.nullsFirst(Comparator.naturalOrder()));

    static Posting of(Statement statement) {
        return new Posting(GitStatus.of(state(statement.status()),
                new GitStatusContext(statement.name(), statement.genre()), statement.description(), statement.targetUrl()));
    }

    /** The same for an iteration of a pull request, or for the pull request as a whole. */
    Posting on(Optional<Integer> iteration) {
        return iteration.map(number -> new Posting(status.onIteration(number))).orElse(this);
    }

    /** Whether the latest status of its context says the same, so that writing again would only repeat it. */
    boolean standsAmong(List<GitStatus> statuses) {
        return statuses.stream().filter(this::hasSameContext).max(OLDEST_FIRST).filter(this::saysTheSame).isPresent();
    }

    private boolean hasSameContext(GitStatus other) {
        return other.context() != null && status.context() != null
                && Objects.equals(other.context().name(), status.context().name())
                && same(other.context().genre(), status.context().genre());
    }

    private boolean saysTheSame(GitStatus other) {
        return String.valueOf(status.state()).equalsIgnoreCase(other.state())
                && same(status.description(), other.description()) && same(status.targetUrl(), other.targetUrl())
                && (other.iterationId() == null || other.iterationId().equals(status.iterationId()));
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return Objects.requireNonNullElse(one, "").equals(Objects.requireNonNullElse(other, ""));
    }

    private static GitStatusState state(GateStatus status) {
        return switch (status) {
            case PASSED, WARNING -> GitStatusState.SUCCEEDED;
            case FAILED -> GitStatusState.FAILED;
            case ERROR -> GitStatusState.ERROR;
            case PENDING -> GitStatusState.PENDING;
            case NOT_APPLICABLE -> GitStatusState.NOT_APPLICABLE;
            case RETRACTED -> GitStatusState.NOT_SET;
        };
    }
}
