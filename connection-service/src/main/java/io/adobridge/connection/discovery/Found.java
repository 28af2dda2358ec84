package io.adobridge.connection.discovery;

import java.util.List;

/** All things of one kind that were found in one place. */
record Found(Kind kind, List<Discovered> things) {
}
