package io.adobridge.deploy.attacks;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** The roles that the classes of a service ask for, by method and path. */
final class Guards {

    private static final String PATH = "jakarta.ws.rs.Path";
    private static final String ROLES = "jakarta.annotation.security.RolesAllowed";
    private static final Set<String> METHODS = Set.of("GET", "PUT", "POST", "PATCH", "DELETE");

    private Guards() {
    }

    static Map<String, Set<String>> of(String service) {
        Map<String, Set<String>> guards = new TreeMap<>();
        new ClassFileImporter().importPath(Path.of("..", service, "target", "classes")).stream()
                .filter(type -> !type.isInterface() && annotation(type, PATH).isPresent())
                .flatMap(type -> type.getMethods().stream())
                .forEach(method -> verb(method).ifPresent(verb -> guards.put(verb + " " + path(method), roles(method))));
        return guards;
    }

    private static Optional<String> verb(JavaMethod method) {
        return method.getAnnotations().stream().map(annotation -> annotation.getRawType())
                .filter(type -> type.getPackageName().equals("jakarta.ws.rs")).map(JavaClass::getSimpleName)
                .filter(METHODS::contains).findFirst();
    }

    private static String path(JavaMethod method) {
        return Stream.of(annotation(method.getOwner(), PATH), annotation(method, PATH)).flatMap(Optional::stream)
                .map(path -> (String) path.get("value").orElse("")).map(path -> path.replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty()).reduce("", (before, next) -> before + "/" + next)
                .replaceAll("\\{\\s*(\\w+)\\s*:[^{}]*(\\{[^{}]*}[^{}]*)*}", "{$1}");
    }

    private static Set<String> roles(JavaMethod method) {
        Set<String> roles = new TreeSet<>();
        annotation(method, ROLES).or(() -> annotation(method.getOwner(), ROLES))
                .ifPresent(allowed -> roles.addAll(Set.of((String[]) allowed.get("value").orElseThrow())));
        return roles;
    }

    private static Optional<JavaAnnotation<?>> annotation(HasAnnotations<?> member, String name) {
        return member.getAnnotations().stream().<JavaAnnotation<?>> map(annotation -> annotation)
                .filter(annotation -> annotation.getRawType().getFullName().equals(name))
                .findFirst();
    }
}
