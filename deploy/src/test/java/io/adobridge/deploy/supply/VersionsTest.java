package io.adobridge.deploy.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import javax.xml.parsers.DocumentBuilderFactory;

class VersionsTest {

    /** Where versions are managed, all in the parent. */
    private static final List<String> PLACES = List.of("project/properties/", "project/dependencyManagement/",
            "project/build/pluginManagement/");
    /** Which version of this project a file belongs to. */
    private static final Set<String> OUR_OWN = Set.of("project/version", "project/parent/version");

    @Test
    void standInTheParentAlone() throws Exception {
        Document parent = document(Files.readString(Path.of("../pom.xml")));

        assertThat(strayIn(parent).filter(path -> PLACES.stream().noneMatch(path::startsWith))).isEmpty();
        for (Path module : modules()) {
            assertThat(strayIn(document(Files.readString(module)))).as("%s", module).isEmpty();
        }
    }

    @Test
    void areFoundWhereverTheyHide() throws Exception {
        Document module = document(
                """
                        <project><version>1</version><parent><version>1</version></parent>
                          <properties><some.version>3</some.version></properties>
                          <profiles><profile><dependencies><dependency><version>2</version></dependency></dependencies></profile></profiles>
                        </project>""");

        assertThat(strayIn(module)).containsExactlyInAnyOrder("project/properties/some.version",
                "project/profiles/profile/dependencies/dependency/version");
    }

    @Test
    void areOfWhatTheModulesAreBuiltFrom() throws IOException {
        assertThat(modules()).hasSizeGreaterThan(6);
    }

    /** The path of every element that says a version, but those of this project itself. */
    private static Stream<String> strayIn(Document file) {
        var elements = file.getElementsByTagName("*");
        return IntStream.range(0, elements.getLength()).mapToObj(elements::item)
                .filter(element -> element.getNodeName().equals("version") || element.getNodeName().endsWith(".version"))
                .map(VersionsTest::path).filter(path -> !OUR_OWN.contains(path)).collect(Collectors.toSet()).stream();
    }

    private static String path(Node element) {
        return element.getParentNode() instanceof Element above ? path(above) + "/" + element.getNodeName()
                : element.getNodeName();
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.resolve("pom.xml")).filter(Files::exists).toList();
        }
    }

    private static Document document(String text) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
