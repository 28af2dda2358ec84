package io.adobridge.ingestion.hooks;

/** The body is no event of Azure DevOps. */
final class MalformedHook extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedHook(String what) {
        super("This is no event of Azure DevOps: " + what);
    }
}
