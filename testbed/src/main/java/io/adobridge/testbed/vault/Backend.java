package io.adobridge.testbed.vault;

/** What answers below one mount path: a secrets engine, an auth method, the system. */
interface Backend {

    /**
     * @throws Refusal with Vault's own status and message
     */
    Answer handle(Request request);

    /** Whether a write to this path would change something that is there: {@code update} instead of {@code create}. */
    default boolean exists(Request request) {
        return true;
    }

    /** Whether the path can be called without a token, as a login is. */
    default boolean open(Request request) {
        return false;
    }
}
