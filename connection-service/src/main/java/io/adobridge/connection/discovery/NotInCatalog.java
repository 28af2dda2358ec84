package io.adobridge.connection.discovery;

/** Nothing of this id is in the catalog of the connection. */
public final class NotInCatalog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotInCatalog(Kind kind, String id) {
        super("The catalog knows no " + kind.key() + " " + id + " of this connection; if it is new at Azure DevOps, "
                + "POST /api/v1/connections/{id}/catalog/sync has it found at once");
    }
}
