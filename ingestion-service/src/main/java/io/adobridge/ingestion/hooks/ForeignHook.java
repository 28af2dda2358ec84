package io.adobridge.ingestion.hooks;

/** An event of a type that we do not take. */
final class ForeignHook extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 100;

    ForeignHook(String type) {
        super("Events of the type '" + shown(type) + "' are not taken");
    }

    private static String shown(String type) {
        return type.length() > LONGEST ? type.substring(0, LONGEST) : type;
    }
}
