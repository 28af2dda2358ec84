package io.adobridge.connection.edit;

/** A change came without the entity tag that it is based on. */
public final class EntityTagMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
