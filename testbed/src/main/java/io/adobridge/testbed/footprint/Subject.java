package io.adobridge.testbed.footprint;

import java.util.Map;
import java.util.function.IntFunction;

/**
 * A service that is measured.
 *
 * @param heap the most, as {@code deploy/base} gives it to the service
 * @param config what it has to be told
 * @param requests the one of each number, from 0
 */
record Subject(String service, String heap, Map<String, String> config, IntFunction<Request> requests) {
}
