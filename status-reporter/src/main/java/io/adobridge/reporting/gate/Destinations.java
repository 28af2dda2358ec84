package io.adobridge.reporting.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.adobridge.reporting.delivery.DeliveryKind;
import io.adobridge.reporting.delivery.Order;
import io.adobridge.reporting.delivery.Statement;
import io.adobridge.reporting.delivery.Target;
import io.adobridge.reporting.source.ReportOn;
import io.adobridge.reporting.source.StatusContext;

/**
 * Where a report is to be shown: on what it names, as far as its source is configured to. A commit that happens to be the head
 * of a pull request gets the commit's status only; the pull request has to be named.
 */
final class Destinations {

    private Destinations() {
    }

    /** The orders for a report, the commit's before the pull request's before the build's. */
    static List<Order> of(Report report, Submission submission) {
        ReportOn on = submission.source().report();
        List<Order> orders = new ArrayList<>();
        if (on.commitStatus() && report.commitSha != null) {
            orders.add(order(report, submission, DeliveryKind.COMMIT_STATUS));
        }
        if (on.commitStatus() && submission.subject().headOf().isPresent()) {
            orders.add(order(report, submission, DeliveryKind.BRANCH_STATUS));
        }
        if (on.pullRequestStatus() && report.pullRequest != null) {
            orders.add(order(report, submission, DeliveryKind.PULL_REQUEST_STATUS));
        }
        if (submission.source().review().summary() && report.pullRequest != null) {
            orders.add(summary(report, submission));
        }
        submission.subject().buildId().ifPresent(build -> orders.addAll(onBuild(report, submission)));
        return orders;
    }

    private static List<Order> onBuild(Report report, Submission submission) {
        ReportOn on = submission.source().report();
        List<Order> orders = new ArrayList<>();
        if (on.buildProperty()) {
            orders.add(order(report, submission, DeliveryKind.BUILD_PROPERTY));
        }
        if (on.buildTag()) {
            orders.add(order(report, submission, DeliveryKind.BUILD_TAG));
        }
        return orders;
    }

    /** What is summed up is looked for when it is said: an order is never older than the one before. */
    private static Order summary(Report report, Submission submission) {
        Order order = order(report, submission, DeliveryKind.PULL_REQUEST_SUMMARY);
        return new Order(order.reportId(), order.target(), order.statement(), report.acceptedAt);
    }

    private static Order order(Report report, Submission submission, DeliveryKind kind) {
        StatusContext context = submission.source().context();
        Target target = new Target(submission.repository(), kind, report.commitSha, report.pullRequest,
                submission.subject().buildId().orElse(null), submission.subject().headOf().orElse(null));
        Instant madeAt = submission.madeAt(report.acceptedAt);
        return new Order(report.id, target,
                new Statement(context.genre(), context.name(), report.status, report.text, report.link), madeAt);
    }
}
