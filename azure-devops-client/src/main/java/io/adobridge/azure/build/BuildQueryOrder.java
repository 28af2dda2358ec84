package io.adobridge.azure.build;

import io.adobridge.azure.json.WireEnum;

/** Order of a list of builds; it decides which time {@code minTime} and {@code maxTime} compare. */
public enum BuildQueryOrder implements WireEnum {
    FINISH_TIME_ASCENDING,
    FINISH_TIME_DESCENDING,
    QUEUE_TIME_DESCENDING,
    QUEUE_TIME_ASCENDING,
    START_TIME_DESCENDING,
    START_TIME_ASCENDING
}
