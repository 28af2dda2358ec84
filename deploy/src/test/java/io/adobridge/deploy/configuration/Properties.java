package io.adobridge.deploy.configuration;

import java.util.ArrayList;
import java.util.List;

/** Reads the settings of ours in a file of properties, each with the comment above it. */
final class Properties {

    /** What is decided when a service is built is no setting. */
    private static final String BUILT = "adobridge.mirror.enabled";

    private Properties() {
    }

    /** Settings of ours in the order in which they stand there; those of a profile are left out. */
    static List<Described> in(String file) {
        List<Described> settings = new ArrayList<>();
        String comment = "";
        for (String line : file.lines().toList()) {
            if (line.startsWith("#")) {
                comment = (comment + " " + line.substring(1).strip()).strip();
            } else {
                if (line.matches("(adobridge|ingestion)\\..*") && !line.startsWith(BUILT)) {
                    String[] parts = line.split("=", 2);
                    settings.add(new Described(parts[0], parts[1], comment));
                }
                comment = "";
            }
        }
        return settings;
    }
}
