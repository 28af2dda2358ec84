package io.adobridge.azure.hooks;

import io.adobridge.azure.json.WireEnum;

/** Whether a subscription sends. */
public enum SubscriptionStatus implements WireEnum {
    ENABLED,
    ON_PROBATION,
    DISABLED_BY_USER,
    DISABLED_BY_SYSTEM,
    DISABLED_BY_INACTIVE_IDENTITY
}
