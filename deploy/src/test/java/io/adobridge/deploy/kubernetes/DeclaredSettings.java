package io.adobridge.deploy.kubernetes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;

/** The settings that classes of ours declare: by a mapping, by a property that they ask for, by a schedule. */
final class DeclaredSettings {

    private static final String MAPPING = "io.smallrye.config.ConfigMapping";
    private static final String NAME = "io.smallrye.config.WithName";
    private static final String PROPERTY = "org.eclipse.microprofile.config.inject.ConfigProperty";
    private static final String SCHEDULED = "io.quarkus.scheduler.Scheduled";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z0-9.-]+)}");

    private DeclaredSettings() {
    }

    static List<Setting> in(JavaClasses classes) {
        return classes.stream()
                .flatMap(type -> Stream.of(mapped(type), asked(type), scheduled(type)).flatMap(each -> each))
                .map(property -> new Setting(property, true)).toList();
    }

    private static Stream<String> mapped(JavaClass type) {
        return annotation(type, MAPPING).map(mapping -> text(mapping, "prefix")).flatMap(prefix -> properties(type, prefix));
    }

    private static Stream<String> properties(JavaClass type, String prefix) {
        return type.getMethods().stream().flatMap(method -> {
            String name = prefix + "." + annotation(method, NAME).map(named -> text(named, "value")).findFirst()
                    .orElseGet(() -> withDashes(method.getName()));
            JavaClass value = method.getRawReturnType();
            if (value.isAssignableTo(Map.class)) {
                return Stream.of(name + ".\"key\"");
            }
            return value.isInterface() && value.getPackageName().startsWith("io.adobridge") ? properties(value, name)
                    : Stream.of(name);
        });
    }

    private static Stream<String> asked(JavaClass type) {
        Stream<JavaParameter> parameters = type.getCodeUnits().stream().flatMap(unit -> unit.getParameters().stream());
        return Stream.concat(type.getFields().stream(), parameters)
                .flatMap(member -> annotation(member, PROPERTY)).map(asked -> text(asked, "name"));
    }

    private static Stream<String> scheduled(JavaClass type) {
        return type.getMethods().stream().flatMap((JavaMethod method) -> annotation(method, SCHEDULED))
                .flatMap(schedule -> Stream.of("every", "delayed", "cron").map(when -> text(schedule, when)))
                .flatMap(when -> PLACEHOLDER.matcher(when).results().map(found -> found.group(1)));
    }

    private static Stream<? extends JavaAnnotation<?>> annotation(HasAnnotations<?> member, String name) {
        return member.getAnnotations().stream().filter(annotation -> annotation.getRawType().getFullName().equals(name));
    }

    private static String text(JavaAnnotation<?> annotation, String attribute) {
        return annotation.get(attribute).map(Object::toString).orElse("");
    }

    private static String withDashes(String camelCase) {
        return camelCase.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }
}
