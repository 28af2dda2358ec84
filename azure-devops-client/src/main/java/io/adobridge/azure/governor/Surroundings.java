package io.adobridge.azure.governor;

import java.time.Clock;
import java.util.random.RandomGenerator;

import io.adobridge.azure.CallObserver;

/** What a governor is handed, so that it depends on no real time and no real chance. */
public record Surroundings(Clock clock, Timer timer, RandomGenerator random, PauseBoard board, CallObserver observer) {
}
