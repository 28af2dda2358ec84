package io.adobridge.reporting.delivery;

import java.util.UUID;

/**
 * The right to attempt one delivery until its lease ends.
 *
 * @param fence of the lane's lease; an attempt that has been overtaken holds an older one
 */
record Claim(UUID lane, long fence, UUID delivery, Target target, Statement statement) {

    UUID connection() {
        return target.repository().connectionId();
    }
}
