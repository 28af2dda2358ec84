package io.adobridge.reporting.checks;

import java.util.UUID;

import io.adobridge.azure.checks.PlanReference;

/** Where a check's answer goes: the task of a job of a plan, and the timeline on which it is shown. */
record Plan(PlanReference reference, UUID job, UUID timeline, UUID task) {
}
