package io.adobridge.azure.release;

import io.adobridge.azure.json.WireEnum;

/** What a deployment does or waits for. */
public enum DeploymentOperationStatus implements WireEnum {
    UNDEFINED,
    QUEUED,
    SCHEDULED,
    PENDING,
    APPROVED,
    REJECTED,
    DEFERRED,
    QUEUED_FOR_AGENT,
    PHASE_IN_PROGRESS,
    PHASE_SUCCEEDED,
    PHASE_PARTIALLY_SUCCEEDED,
    PHASE_FAILED,
    CANCELED,
    PHASE_CANCELED,
    MANUAL_INTERVENTION_PENDING,
    QUEUED_FOR_PIPELINE,
    CANCELLING,
    EVALUATING_GATES,
    GATE_FAILED,
    ALL
}
