package io.adobridge.deploy.kubernetes;

import java.util.stream.Stream;

/** What holds between the fields of manifests, beyond what their schema says. */
interface Check {

    /** A sentence for each thing that is wrong; none where all is well. */
    Stream<String> findings(Manifests manifests);
}
