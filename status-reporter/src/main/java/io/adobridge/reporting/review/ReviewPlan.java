package io.adobridge.reporting.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.adobridge.azure.git.CommentThreadStatus;
import io.adobridge.reporting.rendering.FindingsText;
import io.adobridge.reporting.rendering.SummaryText;
import io.adobridge.reporting.review.Step.Open;
import io.adobridge.reporting.review.Step.OpenSummary;
import io.adobridge.reporting.review.Step.Rewrite;
import io.adobridge.reporting.review.Step.Turn;
import io.adobridge.reporting.verdict.Finding;

/** What is to be written so that the threads are as what was reported asks for. Made anew from what stands, it is empty. */
final class ReviewPlan {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, OwnThread> standing = new LinkedHashMap<>();
    private final Reported reported;

    private ReviewPlan(Reported reported) {
        this.reported = reported;
    }

    /** The steps, in the order in which they are to be taken. */
    static List<Step> of(String name, Reported reported, List<OwnThread> threads, ChangedLines changed) {
        ReviewPlan plan = new ReviewPlan(reported);
        plan.sortOut(threads);
        reported.findings().ifPresent(findings -> plan.resolveGone(findings));
        Set<String> withThread = plan.openAndReopen(changed);
        plan.sumUp(name, withThread);
        return plan.steps;
    }

    /** The steps that keep one thread with this text open, or close the one that stands where there is nothing to say. */
    static List<Step> ofOneThread(Optional<String> text, List<OwnThread> threads) {
        ReviewPlan plan = new ReviewPlan(new Reported(Optional.empty(), Optional.empty(), 0));
        plan.sortOut(threads);
        text.ifPresentOrElse(said -> plan.keepSummary(said, CommentThreadStatus.ACTIVE), plan::closeSummary);
        return plan.steps;
    }

    /** The findings that nobody has begun a thread for: only their files have to be compared. */
    static List<Finding> unseen(Reported reported, List<OwnThread> threads) {
        Set<String> known = threads.stream().map(OwnThread::about).collect(Collectors.toSet());
        return reported.allFindings().stream().filter(finding -> !known.contains(finding.fingerprint())).toList();
    }

    /** Of threads about the same the oldest counts; the others are what a crash has left. */
    private void sortOut(List<OwnThread> threads) {
        threads.stream().sorted(Comparator.comparing(OwnThread::id)).forEach(thread -> {
            if (standing.putIfAbsent(thread.about(), thread) != null) {
                steps.add(new Turn(thread, OwnThread.DUPLICATE, CommentThreadStatus.CLOSED));
            }
        });
    }

    private void resolveGone(List<Finding> findings) {
        Set<String> there = findings.stream().map(Finding::fingerprint).collect(Collectors.toSet());
        standing.values().stream()
                .filter(thread -> !thread.about().equals(OwnThread.SUMMARY) && !there.contains(thread.about()))
                .filter(thread -> thread.isAsLeft() && thread.is(CommentThreadStatus.ACTIVE))
                .forEach(thread -> steps.add(new Turn(thread, thread.about(), CommentThreadStatus.FIXED)));
    }

    /** The fingerprints that have a thread in the end, whatever its state. */
    private Set<String> openAndReopen(ChangedLines changed) {
        Set<String> withThread = new HashSet<>();
        for (Finding finding : reported.allFindings()) {
            OwnThread thread = standing.get(finding.fingerprint());
            if (thread != null) {
                withThread.add(finding.fingerprint());
                reopen(thread);
                reword(finding, thread);
            }
        }
        reported.allFindings().stream()
                .filter(finding -> !withThread.contains(finding.fingerprint()) && changed.cover(finding))
                .limit(Math.max(0, reported.maxThreads() - withThread.size()))
                .toList()
                .forEach(finding -> open(finding, withThread));
        return withThread;
    }

    private void open(Finding finding, Set<String> withThread) {
        withThread.add(finding.fingerprint());
        steps.add(new Open(finding));
    }

    /** Only what this service has resolved itself. */
    private void reopen(OwnThread thread) {
        if (thread.isAsLeft() && thread.is(CommentThreadStatus.FIXED)) {
            steps.add(new Turn(thread, thread.about(), CommentThreadStatus.ACTIVE));
        }
    }

    /** What a tool says now, unless a person has had the last word. */
    private void reword(Finding finding, OwnThread thread) {
        String text = FindingsText.thread(finding);
        if (thread.isAsLeft() && !thread.text().strip().equals(text.strip())) {
            steps.add(new Rewrite(thread, text));
        }
    }

    private void sumUp(String name, Set<String> withThread) {
        List<Finding> others = reported.allFindings().stream()
                .filter(finding -> !withThread.contains(finding.fingerprint())).toList();
        String text = SummaryText.of(name, reported.gate(), reported.findings(), others);
        CommentThreadStatus state = reported.wantsAttention() ? CommentThreadStatus.ACTIVE : CommentThreadStatus.FIXED;
        keepSummary(text, state);
    }

    private void closeSummary() {
        OwnThread summary = standing.get(OwnThread.SUMMARY);
        if (summary != null && summary.isAsLeft() && summary.is(CommentThreadStatus.ACTIVE)) {
            steps.add(new Turn(summary, OwnThread.SUMMARY, CommentThreadStatus.FIXED));
        }
    }

    private void keepSummary(String text, CommentThreadStatus state) {
        OwnThread summary = standing.get(OwnThread.SUMMARY);
        if (summary == null) {
            steps.add(new OpenSummary(text, state));
        } else if (!summary.deleted()) {
            update(summary, text, state);
        }
    }

    private void update(OwnThread summary, String text, CommentThreadStatus state) {
        if (!summary.text().strip().equals(text.strip())) {
            steps.add(new Rewrite(summary, text));
        }
        if (summary.isAsLeft() && !summary.is(state)) {
            steps.add(new Turn(summary, OwnThread.SUMMARY, state));
        }
    }
}
