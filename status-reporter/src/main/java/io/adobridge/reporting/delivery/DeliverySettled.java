package io.adobridge.reporting.delivery;

/** The delivery has ended in a way that no retry can change. */
final class DeliverySettled extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeliverySettled(DeliveryState state) {
        super(state == DeliveryState.DELIVERED ? "It stands at Azure DevOps already"
                : "A newer report for the same target has taken its place");
    }
}
