package io.adobridge.connection.edit;

/** What shall be changed is no longer as the caller has seen it. */
public final class EntityTagStale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String kind;

    /** @param kind what it is, such as {@code connection} */
    public EntityTagStale(String kind) {
        super("The " + kind + " has changed since it was read");
        this.kind = kind;
    }

    String kind() {
        return kind;
    }
}
