package io.adobridge.kit.paging;

/** The cursor of a request is not one that a page has named. */
public final class InvalidCursor extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidCursor() {
        super("pass the value of `next` of the page before, unchanged, or leave it out to begin");
    }
}
