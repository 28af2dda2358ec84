/**
 * A real PostgreSQL for tests and local runs, unpacked from the classpath and started on loopback.
 * It runs as an ordinary user and as root, with one database and one owner per service.
 * Durability is off: it survives a restart, not a power cut.
 */
@NullMarked
package io.adobridge.testbed.postgres;

import org.jspecify.annotations.NullMarked;
