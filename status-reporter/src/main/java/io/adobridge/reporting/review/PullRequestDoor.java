package io.adobridge.reporting.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.adobridge.azure.AzureDevOps;
import io.adobridge.azure.AzureDevOpsFailure;
import io.adobridge.azure.Page;
import io.adobridge.azure.git.Comment;
import io.adobridge.azure.git.CommentThreadContext;
import io.adobridge.azure.git.CommentThreadContext.CommentPosition;
import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.azure.git.FileDiff;
import io.adobridge.azure.git.FileDiff.LineDiffBlock;
import io.adobridge.azure.git.GitChange;
import io.adobridge.azure.git.GitCommitRef;
import io.adobridge.azure.git.GitPullRequestCommentThread;
import io.adobridge.azure.git.GitPullRequestIteration;
import io.adobridge.reporting.delivery.PullRequestClosed;
import io.adobridge.reporting.rendering.FindingsText;
import io.adobridge.reporting.target.RepositoryRef;
import io.adobridge.reporting.verdict.Finding;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** One pull request at Azure DevOps, for the threads of one lane. */
record PullRequestDoor(AzureDevOps azure, RepositoryRef in, int number, UUID lane) {

    private static final int FILES_AT_ONCE = 10;
    private static final int END_OF_LINE = 1_000;

    /** Fails as {@link PullRequestClosed} where it takes no threads any more. */
    Uni<Void> requireOpen() {
        return azure.git().pullRequest(in.project(), in.repository(), number).invoke(found -> {
            String state = String.valueOf(found.status());
            if (!state.equalsIgnoreCase("active")) {
                throw new PullRequestClosed(number, state);
            }
        }).replaceWithVoid();
    }

    /** The branch that it is to be merged into; empty where Azure DevOps does not say. */
    Uni<String> targetBranch() {
        return azure.git().pullRequest(in.project(), in.repository(), number)
                .map(found -> Objects.requireNonNullElse(found.targetRefName(), ""));
    }

    Uni<List<OwnThread>> threads() {
        return collected(azure.git().threads(in.project(), in.repository(), number))
                .map(all -> all.stream().flatMap(thread -> OwnThread.of(thread, lane).stream()).toList());
    }

    /** The lines that the latest iteration changes in the files of these findings. */
    Uni<ChangedLines> changedLines(List<Finding> findings) {
        Set<String> paths = findings.stream().filter(finding -> finding.line() != null).map(Finding::path)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        if (paths.isEmpty()) {
            return Uni.createFrom().item(new ChangedLines(Map.of()));
        }
        return collected(azure.git().iterations(in.project(), in.repository(), number, false))
                .chain(all -> all.isEmpty() ? Uni.createFrom().item(new ChangedLines(Map.of()))
                        : changedLines(all.get(all.size() - 1), paths));
    }

    private Uni<ChangedLines> changedLines(GitPullRequestIteration latest, Set<String> paths) {
        return collected(azure.git().iterationChanges(in.project(), in.repository(), number, latest.id(), null, null))
                .map(changes -> changes.stream().map(GitChange::item).filter(Objects::nonNull).map(item -> item.path())
                        .filter(path -> path != null && paths.contains(path)).distinct().sorted().toList())
                .chain(changed -> compared(latest, changed));
    }

    private Uni<ChangedLines> compared(GitPullRequestIteration latest, List<String> changed) {
        GitCommitRef base = latest.commonRefCommit();
        GitCommitRef head = latest.sourceRefCommit();
        if (base == null || head == null) {
            return Uni.createFrom().item(wholeFiles(changed));
        }
        return Multi.createFrom().iterable(inTens(changed))
                .onItem().transformToUniAndConcatenate(ten -> compared(String.valueOf(base.commitId()),
                        String.valueOf(head.commitId()), ten))
                .collect().asList()
                .map(parts -> parts.stream().flatMap(List::stream)
                        .collect(Collectors.toMap(diff -> String.valueOf(diff.path()), PullRequestDoor::blocks, (a, b) -> a)))
                .map(ChangedLines::new)
                .onFailure(AzureDevOpsFailure.VersionUnsupported.class).recoverWithItem(() -> wholeFiles(changed));
    }

    private Uni<List<FileDiff>> compared(String base, String head, List<String> paths) {
        return collected(azure.git().fileDiffs(in.project(), in.repository(), base, head, paths));
    }

    /** Those that change something; one block that holds nothing where none does, since no block means every line. */
    private static List<LineDiffBlock> blocks(FileDiff diff) {
        List<LineDiffBlock> changing = diff.lineDiffBlocks().stream().filter(LineDiffBlock::changes).toList();
        return changing.isEmpty() ? List.of(new LineDiffBlock("none", 1, 0, 1, 0)) : changing;
    }

    /** An older server does not compare files: then every line of a changed file counts. */
    private static ChangedLines wholeFiles(List<String> changed) {
        return new ChangedLines(changed.stream().collect(Collectors.toMap(path -> path, path -> List.of())));
    }

    private static List<List<String>> inTens(List<String> paths) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < paths.size(); from += FILES_AT_ONCE) {
            parts.add(paths.subList(from, Math.min(paths.size(), from + FILES_AT_ONCE)));
        }
        return parts;
    }

    Uni<Void> take(Step step) {
        if (step instanceof Step.Open open) {
            return begin(FindingsText.thread(open.finding()), at(open.finding()), open.finding().fingerprint(),
                    CommentThreadStatus.ACTIVE);
        }
        if (step instanceof Step.OpenSummary summary) {
            return begin(summary.text(), null, OwnThread.SUMMARY, summary.state());
        }
        if (step instanceof Step.Turn turn) {
            return azure.git().updateThread(in.project(), in.repository(), number, turn.thread().id(),
                    GitPullRequestCommentThread.to(turn.state(), OwnThread.marks(lane, turn.about(), turn.state())))
                    .replaceWithVoid();
        }
        Step.Rewrite rewrite = (Step.Rewrite) step;
        return azure.git().updateComment(in.project(), in.repository(), number, rewrite.thread().id(),
                rewrite.thread().firstComment(), Comment.of(rewrite.text())).replaceWithVoid();
    }

    private Uni<Void> begin(String text, @Nullable CommentThreadContext place, String about,
            CommentThreadStatus state) {
        GitPullRequestCommentThread thread = GitPullRequestCommentThread.of(Comment.of(text), place,
                OwnThread.marks(lane, about, state)).in(state);
        return azure.git().createThread(in.project(), in.repository(), number, thread).replaceWithVoid();
    }

    private static CommentThreadContext at(Finding finding) {
        int line = Objects.requireNonNull(finding.line());
        return CommentThreadContext.right(Objects.requireNonNull(finding.path()), new CommentPosition(line, 1),
                new CommentPosition(line, END_OF_LINE));
    }

    private static <T> Uni<List<T>> collected(Multi<Page<T>> pages) {
        return pages.onItem().transformToIterable(Page::items).collect().asList();
    }
}
