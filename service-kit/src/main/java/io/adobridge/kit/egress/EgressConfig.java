package io.adobridge.kit.egress;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Where outbound requests may go beside Azure DevOps Services and Microsoft Entra. */
@ConfigMapping(prefix = "adobridge.egress")
public interface EgressConfig {

    /**
     * Hosts, each {@code [http://|https://]host[:port|:*]}. A host may begin with {@code *.} for any one below it; without
     * a scheme https is meant, without a port the scheme's own.
     */
    Optional<List<String>> allowedHosts();
}
