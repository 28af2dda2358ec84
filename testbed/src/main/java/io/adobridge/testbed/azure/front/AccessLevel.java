package io.adobridge.testbed.azure.front;

/** What a user's licence allows. */
public enum AccessLevel {
    /** Everything but test plans. */
    BASIC,
    /** Everything. */
    BASIC_AND_TEST_PLANS,
    /** Boards and pipelines; no repositories. */
    STAKEHOLDER;

    boolean allows(String scope) {
        return this != STAKEHOLDER || !(scope.startsWith("vso.code") || scope.startsWith("vso.threads"));
    }
}
