package io.adobridge.reporting.support;

import java.util.List;

import io.restassured.response.ValidatableResponse;

/** A quality gate that was accepted for the newest commit of {@link AzureView#DEMO}, and what became of it. */
public record PostedGate(Bridge bridge, Reporter tool, String id, String commit) {

    /** Posts one with this status. */
    public static PostedGate post(Bridge bridge, Reporter tool, String status) {
        String commit = bridge.azure().commits(1).get(0);
        String id = tool.post(AzureView.DEMO, status, "\"commit\":\"" + commit + "\"").statusCode(202).extract().path("id");
        return new PostedGate(bridge, tool, id, commit);
    }

    /** The statuses of the tool on the commit, in the order in which they were posted. */
    public List<AzureView.Status> statuses() {
        return bridge.azure().commitStatuses(commit, tool.context());
    }

    /** The gate with its deliveries, as the service shows it. */
    public ValidatableResponse show() {
        return tool.show(id);
    }
}
