package io.adobridge.testbed.gates;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The seven rules of architecture, to be included by the test of each module:
 *
 * <pre>
 * &#64;AnalyzeClasses(packages = "io.adobridge.connection", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *
 *     &#64;ArchTest
 *     static final ArchTests rules = ArchTests.in(ArchitectureRules.class);
 * }
 * </pre>
 *
 * A rule that finds nothing to judge in a module passes.
 * Annotations and types are named by strings: a module need not have Hibernate or Mutiny on its classpath.
 */
public final class ArchitectureRules {

    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String INJECT = "jakarta.inject.Inject";
    private static final String UNI = "io.smallrye.mutiny.Uni";
    private static final String UNI_AWAIT = "io.smallrye.mutiny.groups.UniAwait";
    private static final String WITH_TRANSACTION = "io.quarkus.hibernate.reactive.panache.common.WithTransaction";

    @ArchTest
    public static final ArchRule featuresFormNoCycles = slices().matching("io.adobridge.*.(*)..")
            .should().beFreeOfCycles()
            .because("a feature that can be read alone can be changed alone")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule entitiesStayInTheirFeature = classes().that().areAnnotatedWith(ENTITY)
            .should().bePackagePrivate()
            .because("other features speak to a feature, not to its tables")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nobodyBlocks = noClasses()
            .should().dependOnClassesThat().haveFullyQualifiedName(UNI_AWAIT)
            .because("the event loop must never wait")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule noFieldInjection = fields()
            .should().notBeAnnotatedWith(INJECT)
            .because("a constructor says what a class needs, and a test can pass it")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule transactionsReturnUni = methods().that().areAnnotatedWith(WITH_TRANSACTION)
            .should().haveRawReturnType(UNI)
            .because("a transaction ends when its Uni completes, so anything else would commit too early")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule transactionsMakeNoRemoteCall = noClasses().that()
            .containAnyMethodsThat(annotatedWith(WITH_TRANSACTION).forSubtype())
            .should().dependOnClassesThat(resideInAPackage("io.adobridge.azure.."))
            .because("a slow remote call would hold a database connection and its locks")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule timeComesFromTheClock = noClasses()
            .should().callMethodWhere(asksTheSystemForTheTime())
            .because("a clock that is passed in can be set by a test")
            .allowEmptyShould(true);

    private ArchitectureRules() {
    }

    private static DescribedPredicate<JavaMethodCall> asksTheSystemForTheTime() {
        return describe("ask the system for the time (java.time's now() without a clock)",
                call -> call.getTarget().getName().equals("now")
                        && call.getTarget().getOwner().getPackageName().equals("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }
}
