package io.adobridge.reporting.checks;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import io.adobridge.reporting.support.AzureView;
import io.adobridge.reporting.support.Bridge;
import io.adobridge.reporting.support.Reporter;
import io.restassured.response.ValidatableResponse;

/** A job that waits for the gate of the newest commit of {@link AzureView#DEMO}. */
record GateCheck(Reporter tool, PipelineJob job, String commit) {

    /** With a source of its own. */
    static GateCheck of(Bridge bridge) {
        PipelineJob.accepted(bridge);
        return new GateCheck(Reporter.register("", bridge.people(), bridge.connection()), PipelineJob.of(bridge),
                bridge.azure().commits(1).get(0));
    }

    /** The same from a job that sends another header. */
    GateCheck with(String header, String value) {
        return new GateCheck(tool, job.with(header, value), commit);
    }

    /** What the job sends. */
    String gate() {
        return "{\"projectKey\":\"demo-svc\",\"commit\":\"" + commit + "\"}";
    }

    ValidatableResponse ask() {
        return job.ask(tool, gate());
    }

    /** Reports a gate of the commit. */
    @CanIgnoreReturnValue
    String report(String status) {
        return tool.post(AzureView.DEMO, status, "\"commit\":\"" + commit + "\"").statusCode(202).extract().path("id");
    }

    /** The check as its owners see it. */
    ValidatableResponse show(String id) {
        return tool.people().owner().get("/api/v1/checks/" + id).then().statusCode(200);
    }
}
