package io.adobridge.reporting.checks;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a check is answered.
 *
 * @param report that decided it; null where the deadline did
 * @param text one line for people
 */
record GateAnswer(boolean passed, @Nullable UUID report, String text) {
}
