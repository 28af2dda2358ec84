package io.adobridge.reporting.verdict;

import com.fasterxml.jackson.annotation.JsonValue;

/** The comparison with which a condition fails: {@code violations greaterThan 0} fails from one violation on. */
public enum Operator {

    GREATER_THAN("greaterThan", ">"),
    GREATER_THAN_OR_EQUAL("greaterThanOrEqual", "≥"),
    LESS_THAN("lessThan", "<"),
    LESS_THAN_OR_EQUAL("lessThanOrEqual", "≤"),
    EQUALS("equals", "="),
    NOT_EQUALS("notEquals", "≠");

    private final String wire;
    private final String sign;

    Operator(String wire, String sign) {
        this.wire = wire;
        this.sign = sign;
    }

    /** The word in JSON, camelCase. */
    @JsonValue
    public String wire() {
        return wire;
    }

    /** The sign in a text for people. */
    public String sign() {
        return sign;
    }
}
