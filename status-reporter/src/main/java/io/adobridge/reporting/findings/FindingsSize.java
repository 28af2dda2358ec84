package io.adobridge.reporting.findings;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.adobridge.kit.boundary.LargerBody;
import io.adobridge.reporting.sarif.SarifReader;

/** Findings may be far larger than other bodies. */
class FindingsSize {

    /** What is more once it has been unpacked is refused by the reader, which tells why. */
    @Produces
    @Singleton
    LargerBody findings() {
        return new LargerBody(FindingsResource.PATH, SarifReader.MOST_BYTES);
    }
}
