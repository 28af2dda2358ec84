package io.adobridge.ingestion.whole;

import java.util.HashMap;
import java.util.Map;

/** The service as it runs where the operator wants Analytics. */
public class Accelerated extends Lively {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.put("ingestion.analytics", "true");
        settings.put("ingestion.every.analytics", "1h");
        return settings;
    }
}
