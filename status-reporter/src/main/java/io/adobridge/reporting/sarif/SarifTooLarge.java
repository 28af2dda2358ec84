package io.adobridge.reporting.sarif;

/** More than is read: in bytes, or in findings. */
public final class SarifTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SarifTooLarge(String message) {
        super(message);
    }
}
