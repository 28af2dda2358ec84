package io.adobridge.azure.release;

import io.adobridge.azure.json.WireEnum;

/** What caused a deployment. */
public enum DeploymentReason implements WireEnum {
    NONE,
    MANUAL,
    AUTOMATED,
    SCHEDULED,
    REDEPLOY_TRIGGER
}
