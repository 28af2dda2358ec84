package io.adobridge.reporting.sarif;

import java.util.List;

import io.adobridge.reporting.verdict.Finding;

/**
 * What a SARIF document says of the code as it is now.
 *
 * @param tools names of the tools that ran
 * @param findings each fingerprint once, in the document's order
 * @param suppressed how many results were left out because somebody has accepted them
 */
public record Sarif(List<String> tools, List<Finding> findings, int suppressed) {

    public Sarif {
        tools = List.copyOf(tools);
        findings = List.copyOf(findings);
    }
}
