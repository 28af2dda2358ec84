package io.adobridge.azure.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Native images know by reflection only what {@code reachability-metadata.json} lists. With
 * {@code -Dadobridge.write-reachability=true} the list is written anew instead of compared.
 */
class NativeReflectionTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path METADATA = Path
            .of("src/main/resources/META-INF/native-image/io.adobridge/azure-devops-client/reachability-metadata.json");

    @Test
    void everyRecordIsThereInNativeImages() throws IOException {
        List<String> records = records();
        if (Boolean.getBoolean("adobridge.write-reachability")) {
            Files.createDirectories(METADATA.getParent());
            Files.writeString(METADATA, metadata(records));
        }

        assertThat(registered()).containsExactlyElementsOf(records).hasSizeGreaterThan(200);
    }

    private static List<String> records() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(file -> file.startsWith("io/adobridge/azure/") && file.endsWith(".class"))
                    .map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .filter(NativeReflectionTest::isWireRecord).sorted().toList();
        }
    }

    /** The records of the areas, which Jackson reads and writes; those of the door and the governor are not. */
    private static boolean isWireRecord(String name) {
        try {
            Class<?> type = Class.forName(name, false, NativeReflectionTest.class.getClassLoader());
            return type.isRecord() && !name.matches("io\\.adobridge\\.azure\\.((transport|governor)\\..*|[A-Z].*)");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> registered() throws IOException {
        JsonNode types = new JsonMapper().readTree(METADATA.toFile()).path("reflection");
        return Stream.iterate(0, i -> i < types.size(), i -> i + 1).map(i -> types.get(i))
                .filter(type -> type.path("allDeclaredConstructors").asBoolean() && type.path("allDeclaredMethods").asBoolean()
                        && type.path("allDeclaredFields").asBoolean())
                .map(type -> type.path("type").asText()).toList();
    }

    private static String metadata(List<String> records) {
        return records.stream().map(name -> """
                {"type": "%s", "allDeclaredConstructors": true, "allDeclaredMethods": true, "allDeclaredFields": true}"""
                .formatted(name)).collect(Collectors.joining(",\n", "{\"reflection\": [\n", "\n]}\n"));
    }
}
