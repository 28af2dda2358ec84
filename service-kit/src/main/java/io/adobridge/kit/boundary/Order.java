package io.adobridge.kit.boundary;

/** Which looks at a request first: priorities of filters, all above those of Quarkus' own, the highest of which is 300. */
final class Order {

    static final int HEADERS = 1_000;
    static final int PLAIN = 900;
    static final int SLOW = 800;

    private Order() {
    }
}
