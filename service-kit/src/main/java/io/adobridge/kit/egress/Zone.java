package io.adobridge.kit.egress;

/** How far away an address is; what is nearer takes more of the operator's word to be called. */
enum Zone {
    /** Nobody's to call: metadata of a cloud, the link, many hosts at once, or no host at all. */
    NEVER,
    /** This machine. */
    LOOPBACK,
    /** Networks that are not reached from the internet. */
    PRIVATE,
    /** The internet. */
    PUBLIC
}
