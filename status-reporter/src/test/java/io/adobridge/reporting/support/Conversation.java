package io.adobridge.reporting.support;

import static io.restassured.RestAssured.given;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

/** The threads on a pull request of {@link AzureView#DEMO} as a reviewer sees and answers them. */
public record Conversation(AzureView azure, int pullRequest) {

    /** A thread that a tool has begun. */
    public record Thread(int id, String status, @Nullable String path, @Nullable Integer line, List<String> comments) {

        public String text() {
            return comments.get(0);
        }
    }

    /** The threads that say so somewhere in their first comment, in the order in which they were begun. */
    public List<Thread> threads(String saying) {
        List<Map<String, Object>> all = get("threads").getList("value");
        return all.stream().map(Conversation::thread).filter(thread -> thread.text().contains(saying)).toList();
    }

    @SuppressWarnings("unchecked")
    private static Thread thread(Map<String, Object> json) {
        List<Map<String, Object>> comments = (List<Map<String, Object>>) Objects.requireNonNull(json.get("comments"));
        Map<String, Object> place = (Map<String, Object>) json.get("threadContext");
        Map<String, Object> start = place == null ? null : (Map<String, Object>) place.get("rightFileStart");
        return new Thread((Integer) Objects.requireNonNull(json.get("id")), String.valueOf(json.get("status")),
                place == null ? null : (String) place.get("filePath"), start == null ? null : (Integer) start.get("line"),
                comments.stream().map(comment -> String.valueOf(comment.get("content"))).toList());
    }

    /** A file that the pull request changes, in its lines 10 to 40. */
    public String changedFile() {
        int latest = get("iterations").getList("value").size();
        return get("iterations/" + latest + "/changes").getString("changeEntries[0].item.path");
    }

    /** A person turns a thread to another state. */
    public void turn(Thread thread, String status) {
        call().body(Map.of("status", status)).patch(url("threads/" + thread.id())).then().statusCode(200);
    }

    /** A person answers. */
    public void answer(Thread thread, String text) {
        call().body(Map.of("content", text, "parentCommentId", 1)).post(url("threads/" + thread.id() + "/comments")).then()
                .statusCode(200);
    }

    /** Begins a thread with the properties of another one, as an attempt does that is cut off before it is recorded. */
    public void repeat(Thread thread) {
        Map<String, Object> properties = get("threads/" + thread.id()).getMap("properties");
        call().body(Map.of("comments", List.of(Map.of("content", thread.text())), "status", "active", "properties",
                properties)).post(url("threads")).then().statusCode(200);
    }

    /** Its author gives it up. */
    public void abandon() {
        call().body(Map.of("status", "abandoned")).patch(url("")).then().statusCode(200);
    }

    private JsonPath get(String path) {
        return call().get(url(path)).then().statusCode(200).extract().jsonPath();
    }

    private RequestSpecification call() {
        return given().auth().preemptive().basic("", azure.token()).contentType("application/json");
    }

    private String url(String path) {
        String base = azure.organization() + "/" + AzureView.PROJECT + "/_apis/git/repositories/" + AzureView.DEMO
                + "/pullRequests/" + pullRequest;
        return (path.isEmpty() ? base : base + "/" + path) + "?api-version=7.1";
    }
}
