package io.adobridge.reporting.checks;

/** The plan is not of the connection's organisation: a job's token goes nowhere else. */
final class ForeignPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignPlan(String connection) {
        super("PlanUrl does not lead to the organization or collection of connection " + connection);
    }
}
