package io.adobridge.reporting.gate;

/** A report that contradicts itself or lacks something; says where. */
public final class InvalidReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    public InvalidReport(String field, String message) {
        super(message);
        this.field = field;
    }

    String field() {
        return field;
    }
}
