package io.adobridge.reporting.sarif;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;

import io.adobridge.kit.boundary.Bounded;
import io.adobridge.reporting.verdict.Finding;

/**
 * Reads a SARIF log, plain or packed by gzip, in one pass. It reads the stream as it comes, and so belongs on a thread that
 * may wait.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
public final class SarifReader {

    /** Bytes, once unpacked. */
    public static final long MOST_BYTES = 50L << 20;
    /** Results in all runs, without the suppressed ones. */
    public static final int MOST_FINDINGS = 20_000;

    private static final JsonFactory JSON = JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(100).maxStringLength(1 << 20).maxNameLength(2_000).maxNumberLength(100).build()).build();

    private final List<String> tools = new ArrayList<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private String version = "none";
    private int suppressed;
    private int results;
    private boolean hasRuns;

    private SarifReader() {
    }

    /**
     * Reads it to its end.
     *
     * @throws MalformedSarif where it is no whole SARIF 2.1.0 in UTF-8, or nested too deeply
     * @throws SarifTooLarge where it has more bytes or results than are taken
     */
    public static Sarif read(InputStream body) {
        try (JsonParser json = JSON.createParser(unpacked(body))) {
            return new SarifReader().document(json);
        } catch (JsonProcessingException unreadable) {
            throw new MalformedSarif("It is not a JSON document that can be read: " + unreadable.getOriginalMessage());
        } catch (IOException broken) {
            throw new MalformedSarif("It is cut off, not what its packing says, or not in UTF-8");
        }
    }

    private static InputStream unpacked(InputStream body) throws IOException {
        BufferedInputStream in = new BufferedInputStream(body);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return new Bounded(packed ? new GZIPInputStream(in, 1 << 14) : in, MOST_BYTES, () -> new SarifTooLarge(
                "The document is larger than " + (MOST_BYTES >> 20) + " MiB once unpacked; report less at once"));
    }

    private Sarif document(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new MalformedSarif("It is not a SARIF log: no JSON object");
        }
        Walk.members(json, name -> member(name, json));
        if (json.nextToken() != null) {
            throw new MalformedSarif("Something follows the end of the document");
        }
        if (!version.startsWith("2.1")) {
            throw new MalformedSarif("It is not SARIF 2.1.0: its version is " + version);
        }
        if (!hasRuns) {
            throw new MalformedSarif("It is not a SARIF log: it has no runs");
        }
        return new Sarif(tools, List.copyOf(findings.values()), suppressed);
    }

    private void member(String name, JsonParser json) throws IOException {
        switch (name) {
            case "version" -> version = String.valueOf(Walk.text(json, 20));
            case "runs" -> {
                hasRuns = json.currentToken() == JsonToken.START_ARRAY;
                Walk.elements(json, index -> keep(Run.read(json, MOST_FINDINGS - results)));
            }
            default -> json.skipChildren();
        }
    }

    private void keep(Run run) {
        results += run.size();
        suppressed += run.suppressed();
        if (!tools.contains(run.tool()) && tools.size() < 20) {
            tools.add(run.tool());
        }
        run.findings().forEach(finding -> findings.putIfAbsent(finding.fingerprint(), finding));
    }
}
