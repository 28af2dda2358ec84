package io.adobridge.ingestion.hooks.subscriptions;

import java.util.UUID;

/** What is to be done about one subscription. */
sealed interface Change {

    /** Nothing, and no request: it is as it should be, or somebody or something stands against it. */
    record Keep(Standing standing) implements Change {
    }

    /** There is none. */
    record Make(Place place) implements Change {
    }

    /** It has an old password, or nobody knows which. */
    record Renew(Place place, UUID id) implements Change {
    }

    /** It is not wanted, there twice, or ended by Azure DevOps. */
    record Remove(String publisher, UUID id) implements Change {
    }
}
