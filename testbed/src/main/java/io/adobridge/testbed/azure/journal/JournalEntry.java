package io.adobridge.testbed.azure.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * One call.
 *
 * @param organization empty where the path names none
 * @param identity who called, empty where the token was refused
 * @param template the route, such as {@code {project}/_apis/build/builds}; empty where there is none
 * @param query raw, with the values of secret parameters masked
 * @param status what was answered; 0 where the connection was dropped before
 * @param bytes of the body, before compression
 * @param fault the effect of the fault that was applied; empty where there was none
 * @param early whether the identity called although an earlier answer had asked it to wait until later
 */
public record JournalEntry(Instant at, String organization, String identity, String method, String path, String template,
        String query, int status, long bytes, Duration duration, String fault, boolean early) {

    /** The area of the template, such as {@code build}; empty where there is none. */
    public String area() {
        return area(template);
    }

    /** The area of a template, such as {@code build}; empty where it has none. */
    public static String area(String template) {
        int apis = template.indexOf("_apis/");
        if (apis < 0)
            return "";
        String rest = template.substring(apis + "_apis/".length());
        int slash = rest.indexOf('/');
        return slash < 0 ? rest : rest.substring(0, slash);
    }
}
