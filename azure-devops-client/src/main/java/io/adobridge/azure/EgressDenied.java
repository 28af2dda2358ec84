package io.adobridge.azure;

/** The operator's rules do not let us connect there. */
public final class EgressDenied extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EgressDenied(String message) {
        super(message);
    }
}
