package io.adobridge.deploy.terraform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.adobridge.testbed.process.Program;
import io.adobridge.testbed.process.Program.Ended;

/** Terraform in a folder of its own, with a configuration that holds the module once. */
final class Terraform {

    private static final String MODULE = Path.of("terraform/connection").toAbsolutePath().toString();

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>(Map.of("TF_IN_AUTOMATION", "1", "CHECKPOINT_DISABLE", "1",
            "TF_CLI_CONFIG_FILE", "/dev/null"));
    private final StringBuilder said = new StringBuilder();

    Terraform(Path folder) {
        this.folder = folder;
    }

    static boolean isHere() {
        try {
            return Program.run(List.of("terraform", "version"), Map.of("CHECKPOINT_DISABLE", "1")).well();
        } catch (UncheckedIOException absent) {
            return false;
        }
    }

    /** A variable of the environment from now on. */
    void export(String name, String value) {
        environment.put(name, value);
    }

    /** What the module is told, as HCL. */
    void configure(String arguments) throws IOException {
        Files.writeString(folder.resolve("main.tf"), """
                module "connection" {
                  source = "%s"
                %s
                }
                """.formatted(MODULE, arguments));
    }

    Ended init() {
        return run("init", "-input=false");
    }

    Ended apply() {
        return run("apply", "-input=false", "-auto-approve");
    }

    /** Ends with 0 where there is nothing to do, with 2 where there is. */
    Ended plan() {
        Ended planned = run("plan", "-input=false", "-detailed-exitcode", "-out=planned");
        var unused = run("show", "-json", "planned"); // what is kept of it, which is said too
        return planned;
    }

    /** Has the resource made anew by the next apply, as if making it had been cut off. */
    Ended taint(String resource) {
        return run("taint", resource);
    }

    Ended destroy() {
        return run("destroy", "-input=false", "-auto-approve");
    }

    /** Everything that Terraform has said or kept. */
    String traces() throws IOException {
        var traces = new StringBuilder(said);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> file.toString().contains("tfstate")).toList()) {
                traces.append(Files.readString(file));
            }
        }
        return traces.toString();
    }

    private Ended run(String verb, String... options) {
        List<String> command = new ArrayList<>(List.of("terraform", "-chdir=" + folder, verb, "-no-color"));
        command.addAll(List.of(options));
        Ended ended = Program.run(command, environment);
        said.append(ended.output());
        return ended;
    }
}
