package io.adobridge.ingestion.hooks;

/** The event is longer than any that we need. */
final class HookTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    HookTooLarge(int most) {
        super("An event may have " + most + " bytes at most; let subscriptions send minimal resource details");
    }
}
