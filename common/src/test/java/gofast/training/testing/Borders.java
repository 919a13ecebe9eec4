package gofast.training.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/**
 * What may know what. A module holds its classes against these rules with
 * {@snippet :
 * @AnalyzeClasses(packages = "gofast.training", importOptions = Borders.WithoutTests.class)
 * class ModuleBordersTest {
 *     @ArchTest
 *     static final ArchTests BORDERS = ArchTests.in(Borders.class);
 * }
 * }
 */
public final class Borders {
    private static final String[] PURE = {
        "gofast.training.plan..", "gofast.training.coaching..", "gofast.training.review.."
    };
    private static final String[] JAVA_ITSELF = {
        "java.lang..", "java.math..", "java.text..", "java.time..", "java.util..", "org.jspecify.."
    };

    @ArchTest
    static final ArchRule PLAN_COACHING_AND_REVIEW_KNOW_ONLY_JAVA = classes()
            .that()
            .resideInAnyPackage(PURE)
            .should()
            .onlyDependOnClassesThat(inAnyOf(PURE).or(inAnyOf(JAVA_ITSELF)))
            .allowEmptyShould(true);

    /** The two that call others over HTTP: the model's API, and the addresses that want to hear of events. */
    @ArchTest
    static final ArchRule ONLY_THE_OPENAI_CLIENT_AND_WEBHOOKS_KNOW_OKHTTP = noClasses()
            .that()
            .resideOutsideOfPackages("gofast.training.worker.openai..", "gofast.training.api.webhooks..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_INTAKE_OUTBOX_AND_LIVE_KNOW_AMQP = noClasses()
            .that()
            .resideOutsideOfPackages("gofast.training..intake..", "gofast.training.outbox..", "gofast.training..live..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.amqp..", "org.springframework.boot.amqp..", "com.rabbitmq..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule ONLY_STORES_QUERIES_AND_THE_COMMIT_KNOW_SQL = noClasses()
            .that(DescribedPredicate.not(storeOrQuery()))
            .and()
            .resideOutsideOfPackages(
                    "gofast.training.outbox..",
                    "gofast.training.schema..",
                    "gofast.training.signal..",
                    "gofast.training.worker.commit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.postgresql..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_PACKAGES =
            slices().matching("gofast.training.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule NO_CYCLES_WITHIN_API_AND_WORKER = slices().matching("gofast.training.[api|worker].(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule API_DOES_NOT_KNOW_THE_WORKER =
            nothingIn("gofast.training.api..").mayKnow("gofast.training.worker..");

    @ArchTest
    static final ArchRule WORKER_DOES_NOT_KNOW_THE_API =
            nothingIn("gofast.training.worker..").mayKnow("gofast.training.api..");

    @ArchTest
    static final ArchRule NOTHING_KNOWS_THE_LOCAL_SYSTEM = noClasses()
            .that()
            .resideOutsideOfPackage("gofast.training.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("gofast.training.local..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule LOGS_GO_THROUGH_SLF4J =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.allowEmptyShould(true);

    /** The local system is a program for people to watch: its output is what it is for. */
    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED_BUT_BY_THE_LOCAL_SYSTEM = noClasses()
            .that()
            .resideOutsideOfPackage("gofast.training.local..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule DEPENDENCIES_COME_THROUGH_CONSTRUCTORS =
            GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.allowEmptyShould(true);

    private Borders() {}

    private static DescribedPredicate<JavaClass> inAnyOf(String... packages) {
        return JavaClass.Predicates.resideInAnyPackage(packages);
    }

    /** A class with such a name, or one within it. */
    private static DescribedPredicate<JavaClass> storeOrQuery() {
        return DescribedPredicate.describe(
                "stores or queries", type -> type.getName().matches(".*(Store|Query)(\\$.*)?"));
    }

    private static Side nothingIn(String packages) {
        return known -> noClasses()
                .that()
                .resideInAPackage(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(known)
                .allowEmptyShould(true);
    }

    private interface Side {
        ArchRule mayKnow(String packages);
    }

    /** Leaves out test classes, those of the shared fixtures' jar as well. */
    public static final class WithoutTests implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("-tests.jar");
        }
    }
}
