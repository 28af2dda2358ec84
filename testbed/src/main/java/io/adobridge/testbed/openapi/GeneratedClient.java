package io.adobridge.testbed.openapi;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java client that openapi-generator makes of a document, in package {@code client}, compiled.
 *
 * @see <a href="https://openapi-generator.tech/docs/generators/java">Documentation for the java generator</a>
 */
public final class GeneratedClient {

    private final Path folder;

    private GeneratedClient(Path folder) {
        this.folder = folder;
    }

    /**
     * Generates the sources.
     *
     * @param generator the published command line of openapi-generator
     * @param folder where to; must not be there yet or hold the client of before
     * @throws IllegalStateException with the generator's words where it does not like the document
     */
    public static GeneratedClient of(String document, Path generator, Path folder) {
        try {
            Path openapi = Files.writeString(Files.createDirectories(folder).resolve("openapi.json"), document);
            Ended ended = Program.run(List.of(ProcessHandle.current().info().command().orElse("java"), "-jar",
                    generator.toString(), "generate", "--generator-name=java", "--library=native", "--input-spec=" + openapi,
                    "--output=" + folder, "--global-property=models,apis,supportingFiles,modelDocs=false,apiDocs=false,"
                            + "modelTests=false,apiTests=false",
                    "--additional-properties=openApiNullable=false,useJakartaEe=true,invokerPackage=client,"
                            + "apiPackage=client.api,modelPackage=client.model"),
                    Map.of());
            if (!ended.well()) {
                throw new IllegalStateException(ended.output());
            }
            return new GeneratedClient(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Compiles the client together with a source that uses it, against the class path of this JVM.
     *
     * @return a loader that knows the classes
     * @throws IllegalStateException with the compiler's words
     */
    public ClassLoader compiledWith(Path user) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var words = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> sources = Files.walk(folder.resolve("src").resolve("main"))) {
            var all = Stream.concat(Stream.of(user), sources.filter(path -> path.toString().endsWith(".java"))).toList();
            List<String> options = List.of("-proc:none", "-nowarn", "-d", classes.toString(), "-classpath",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(words, files, null, options, null, files.getJavaFileObjectsFromPaths(all)).call()) {
                throw new IllegalStateException(words.toString());
            }
        }
        return new URLClassLoader(new URL[] { classes.toUri().toURL() }, getClass().getClassLoader());
    }
}
