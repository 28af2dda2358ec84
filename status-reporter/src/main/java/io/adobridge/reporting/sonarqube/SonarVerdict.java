package io.adobridge.reporting.sonarqube;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.adobridge.reporting.sonarqube.WebhookPayload.Branch;
import io.adobridge.reporting.sonarqube.WebhookPayload.Gate;
import io.adobridge.reporting.sonarqube.WebhookPayload.GateCondition;
import io.adobridge.reporting.verdict.Condition;
import io.adobridge.reporting.verdict.ConditionStatus;
import io.adobridge.reporting.verdict.GateStatus;
import io.adobridge.reporting.verdict.Operator;
import io.adobridge.reporting.verdict.Verdict;
import io.adobridge.reporting.verdict.WebLink;

/** SonarQube's gate in our words. A failed task has no gate and is an error; a word that we do not know fails nothing. */
final class SonarVerdict {

    private static final int LONGEST_LINK = 2_000;

    private SonarVerdict() {
    }

    static Verdict of(WebhookPayload payload) {
        if ("FAILED".equals(payload.status()) || "CANCELED".equals(payload.status())) {
            return new Verdict(GateStatus.ERROR, null, "The analysis failed in SonarQube", List.of(), link(payload));
        }
        Gate gate = payload.qualityGate();
        if (gate == null) {
            return new Verdict(GateStatus.NOT_APPLICABLE, null, "SonarQube computed no gate for this analysis",
                    List.of(), link(payload));
        }
        return new Verdict(gateStatus(gate.status()), gate.name(), null, conditions(gate), link(payload));
    }

    private static GateStatus gateStatus(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "OK" -> GateStatus.PASSED;
            case "WARN" -> GateStatus.WARNING;
            case "ERROR" -> GateStatus.FAILED;
            case "NONE" -> GateStatus.NOT_APPLICABLE;
            default -> throw new MalformedAnalysis("qualityGate.status is none of OK, WARN, ERROR, NONE");
        };
    }

    private static List<Condition> conditions(Gate gate) {
        return gate.conditions() == null ? List.of() : gate.conditions().stream().map(SonarVerdict::condition).toList();
    }

    private static Condition condition(GateCondition condition) {
        String metric = condition.metric() == null ? "unnamed" : condition.metric();
        return new Condition(metric, operator(condition.operator()), condition.value(), condition.errorThreshold(),
                conditionStatus(condition.status()));
    }

    private static @Nullable Operator operator(@Nullable String operator) {
        return switch (operator == null ? "" : operator) {
            case "GREATER_THAN" -> Operator.GREATER_THAN;
            case "LESS_THAN" -> Operator.LESS_THAN;
            case "EQUALS" -> Operator.EQUALS;
            case "NOT_EQUALS" -> Operator.NOT_EQUALS;
            default -> null;
        };
    }

    private static ConditionStatus conditionStatus(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "OK" -> ConditionStatus.PASSED;
            case "WARN" -> ConditionStatus.WARNING;
            case "ERROR" -> ConditionStatus.FAILED;
            default -> ConditionStatus.NO_VALUE;
        };
    }

    private static @Nullable String link(WebhookPayload payload) {
        Branch branch = payload.branch();
        String url = branch != null && branch.url() != null ? branch.url() : projectUrl(payload);
        return url == null || url.length() > LONGEST_LINK ? null : WebLink.Read.orNull(url);
    }

    private static @Nullable String projectUrl(WebhookPayload payload) {
        return payload.project() == null ? null : payload.project().url();
    }
}
