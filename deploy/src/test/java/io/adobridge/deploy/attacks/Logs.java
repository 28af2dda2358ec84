package io.adobridge.deploy.attacks;

import static io.adobridge.deploy.running.Deployed.CONNECTIONS;
import static io.adobridge.deploy.running.Deployed.INGESTION;
import static io.adobridge.deploy.running.Deployed.REPORTER;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.adobridge.deploy.running.Deployed;
import io.adobridge.testbed.process.ServiceProcess;

/** What the pods have written, as what collects it reads it: line by line. */
final class Logs {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** What a terminal obeys, what ends a line somewhere, and what turns the order of letters around. */
    private static final Pattern UNSEEN = Pattern
            .compile("[\\x00-\\x1f\\x7f\\x80-\\x9f\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private Logs() {
    }

    static Stream<String> lines(Deployed deployed) {
        return replicas(deployed).flatMap(replica -> Stream.of(replica.log().split("\n")));
    }

    /** Lines that are not one object of a logger, or hold what nobody sees. */
    static List<String> broken(Deployed deployed) {
        return lines(deployed).filter(line -> UNSEEN.matcher(line).find() || !isRecord(line)).toList();
    }

    /** The lines as they are read. */
    static Stream<JsonNode> records(Deployed deployed) {
        return lines(deployed).map(Logs::read).flatMap(Optional::stream);
    }

    private static boolean isRecord(String line) {
        return read(line).filter(record -> record.path("message").isTextual() && record.path("loggerName").isTextual()
                && record.path("level").isTextual() && record.path("sequence").isNumber()).isPresent();
    }

    private static Optional<JsonNode> read(String line) {
        try {
            return Optional.of(JSON.readTree(line)).filter(JsonNode::isObject);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Stream<ServiceProcess> replicas(Deployed deployed) {
        return Stream.of(CONNECTIONS, INGESTION, REPORTER).flatMap(service -> deployed.replicas(service).stream());
    }
}
