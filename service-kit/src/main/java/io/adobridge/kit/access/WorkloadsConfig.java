package io.adobridge.kit.access;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;

/** Which roles workloads have; what their tokens say of roles and groups counts for nothing. */
@ConfigMapping(prefix = "adobridge.workloads")
public interface WorkloadsConfig {

    /** The issuer of their tokens, letter by letter; a subject of any other issuer is given nothing. */
    Optional<String> issuer();

    /**
     * The roles of a subject, such as {@code system:serviceaccount:adobridge:ingestion-service}. A role that no service knows
     * ends the start.
     */
    Map<String, Set<String>> roles();
}
