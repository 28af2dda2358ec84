package io.adobridge.deploy.images;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an image is made of: the libraries in Java that Quarkus has put into the executable, the compiler and the class library
 * that are in it too, and the files of the system beside it.
 *
 * @see <a href="https://cyclonedx.org/docs/1.6/json/">CycloneDX 1.6</a>
 */
final class BillOfMaterials {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private BillOfMaterials() {
    }

    /** The same text for the same parts of the same revision. */
    static String of(Service service, SystemFiles system, Origin origin) {
        try {
            var bill = (ObjectNode) JSON.readTree(service.dependencies().toFile());
            ArrayNode components = sorted(bill.withArray("components"));
            compiler(service.target()).ifPresent(components::add);
            system.packages().forEach(each -> components.add(component(each)));
            system.checksums().forEach((path, checksum) -> components.add(file(path, checksum)));
            bill.set("components", components);
            bill.withObject("metadata").put("timestamp", origin.created().toString());
            bill.remove("serialNumber");
            bill.put("serialNumber", "urn:uuid:" + UUID.nameUUIDFromBytes(JSON.writeValueAsBytes(bill)));
            return JSON.writeValueAsString(bill) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArrayNode sorted(JsonNode components) {
        ArrayNode sorted = JSON.createArrayNode();
        StreamSupport.stream(components.spliterator(), false)
                .sorted(Comparator.comparing((JsonNode each) -> each.path("bom-ref").asText()))
                .forEach(sorted::add);
        return sorted;
    }

    /** As Quarkus has written down who made the executable. */
    private static Optional<ObjectNode> compiler(Path target) throws IOException {
        Path written = target.resolve("quarkus-artifact.properties");
        if (!Files.exists(written)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var in = Files.newBufferedReader(written, UTF_8)) {
            properties.load(in);
        }
        return Optional.ofNullable(properties.getProperty("metadata.graalvm.version.version"))
                .map(version -> component("platform", "GraalVM Native Image", version)
                        .put("description", properties.getProperty("metadata.graalvm.version.full", "")));
    }

    private static ObjectNode component(DebianPackage each) {
        return component("library", each.name(), each.version()).put("purl", each.url()).put("bom-ref", each.url());
    }

    private static ObjectNode file(String path, String checksum) {
        ObjectNode file = component("file", path, checksum.substring(0, 12)).put("bom-ref", "file:" + path);
        file.putArray("hashes").addObject().put("alg", "SHA-256").put("content", checksum);
        return file;
    }

    private static ObjectNode component(String type, String name, String version) {
        return JSON.createObjectNode().put("type", type).put("name", name).put("version", version);
    }
}
