package io.adobridge.ingestion.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import io.adobridge.ingestion.Quiet;
import io.adobridge.testbed.quarkus.TestbedResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;

/** Every filter of every list, alone: PostgreSQL finds the rows of one connection and never looks through those of others. */
@QuarkusTest
@TestProfile(Quiet.class)
@WithTestResource(value = TestbedResource.class, initArgs = @ResourceArg(name = "service", value = "ingestion-service"))
class PlansTest {

    private static final UUID CONNECTION = UUID.randomUUID();

    @Inject
    Pool pool;

    static Stream<String> lists() {
        return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.adobridge.ingestion").stream().filter(type -> type.getSimpleName().endsWith("Resource"))
                .map(JavaClass::getName).filter(name -> listing(name).isPresent()).sorted();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsOneConnectionByAnIndex(String resource) throws ReflectiveOperationException {
        Method list = listing(resource).orElseThrow();
        Class<?> filter = list.getParameterTypes()[1];
        for (Field condition : filter.getFields()) {
            String plan = plan(list, where(filter, condition, list));

            assertThat(plan).as(resource + " by " + condition.getName()).doesNotContain("Seq Scan on")
                    .containsPattern("(Index|Recheck) Cond: \\(+(\\w+\\.)?connection_id = ");
        }
    }

    private static Optional<Method> listing(String resource) {
        return Arrays.stream(load(resource).getDeclaredMethods()).filter(method -> method.getName().equals("list"))
                .filter(method -> method.getParameterCount() == 3
                        && method.getParameterTypes()[1].getSimpleName().endsWith("Filter"))
                .findFirst();
    }

    /** The condition that one parameter of the filter makes. */
    private static Where where(Class<?> type, Field condition, Method list) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object filter = constructor.newInstance();
        assertThat(condition.isAnnotationPresent(QueryParam.class)).isTrue();
        condition.set(filter, sample(condition.getType()));
        Method where = Arrays.stream(type.getDeclaredMethods()).filter(method -> method.getName().equals("where")).findFirst()
                .orElseThrow();
        where.setAccessible(true);
        return (Where) (where.getParameterCount() == 1 ? where.invoke(filter, CONNECTION)
                : where.invoke(filter, CONNECTION, constant(list, "TIME"), constant(list, "PERSON")));
    }

    private static Object sample(Class<?> type) {
        if (type == UUID.class) {
            return UUID.randomUUID();
        }
        if (type == Instant.class) {
            return Instant.EPOCH;
        }
        if (type == Long.class) {
            return 7L;
        }
        return type == String.class ? "something" : (Object) true;
    }

    private String plan(Method list, Where where) throws ReflectiveOperationException {
        var entity = (Entity<?>) constant(list, list.getDeclaringClass().getSimpleName().contains("Revision") ? "REVISIONS"
                : "ENTITY");
        List<String> lines = new ArrayList<>();
        pool.withTransaction(transaction -> transaction.query("SET LOCAL enable_seqscan = off").execute()
                .chain(() -> transaction.preparedQuery("EXPLAIN " + entity.sql(Selection.ALL, where, 50))
                        .execute(where.tuple()))
                .invoke(rows -> rows.forEach(row -> lines.add(row.getString(0))))).await().indefinitely();
        return lines.stream().collect(Collectors.joining("\n"));
    }

    /** A constant of the record that the list is made of. */
    private static Object constant(Method list, String name) throws ReflectiveOperationException {
        var answer = (ParameterizedType) list.getGenericReturnType();
        var response = (ParameterizedType) answer.getActualTypeArguments()[0];
        var page = (ParameterizedType) response.getActualTypeArguments()[0];
        Field field = ((Class<?>) page.getActualTypeArguments()[0]).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, true, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
