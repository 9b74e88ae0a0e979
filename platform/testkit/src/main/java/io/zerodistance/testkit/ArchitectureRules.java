package io.zerodistance.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What a package of a service may touch; every rule says how to mend a violation. */
public final class ArchitectureRules {

  private static final Set<String> CLOCKS =
      Set.of("java.time.Instant", "java.time.LocalDate", "java.time.LocalDateTime",
          "java.time.LocalTime", "java.time.OffsetDateTime", "java.time.ZonedDateTime", "java.time.Year",
          "java.time.YearMonth");

  private final String basePackage;

  private ArchitectureRules(String basePackage) {
    this.basePackage = basePackage;
  }

  /** The rules for everything under a package such as {@code io.zerodistance.routing}. */
  public static ArchitectureRules of(String basePackage) {
    return new ArchitectureRules(basePackage);
  }

  /** One test per rule over the production classes; to be returned by a {@code @TestFactory}. */
  public Stream<DynamicTest> tests() {
    var production = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(basePackage);
    if (production.isEmpty()) {
      throw new IllegalArgumentException("no classes under " + basePackage);
    }
    return rules().entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(production)));
  }

  /** What breaks a rule among the classes given; for the rule's own test. */
  Stream<String> violations(String rule, JavaClasses among) {
    return rules().get(rule).evaluate(among).getFailureReport().getDetails().stream();
  }

  Map<String, ArchRule> rules() {
    var rules = new LinkedHashMap<String, ArchRule>();
    rules.put("only a Resource speaks HTTP", classes().that().haveSimpleNameNotEndingWith("Resource")
        .should(notSpeakHttp())
        .because("addresses are looked for in classes named …Resource: move the method there, or name the class so"));
    rules.put("operations are public", methods().that(areOperations()).should().bePublic()
        .because("Quarkus REST leaves out an operation that is not public, without a failure: make it public"));
    rules.put("only the platform talks to the broker", noClasses().that().resideInAPackage(basePackage + "..")
        .should().dependOnClassesThat().resideInAnyPackage("org.apache.kafka..", "io.smallrye.reactive.messaging..",
            "org.eclipse.microprofile.reactive.messaging..")
        .because(
            "an event that is sent is not undone with its transaction: append it to the Outbox, handle it in an EventHandler"));
    rules.put("only the platform opens transactions", noClasses()
        .should().dependOnClassesThat(anyOf("io.quarkus.hibernate.reactive.panache.common.WithTransaction",
            "io.quarkus.hibernate.reactive.panache.common.WithSession",
            "io.quarkus.hibernate.reactive.panache.common.WithSessionOnDemand", "jakarta.transaction.Transactional",
            "org.hibernate.reactive.mutiny.Mutiny$SessionFactory", "io.quarkus.narayana.jta.QuarkusTransaction"))
        .orShould().callMethodWhere(opensSession())
        .because("without the scope set first, row-level security shows nothing: use Transactions.within"));
    rules.put("only the platform holds the connection pool", noClasses()
        .should().dependOnClassesThat().resideInAnyPackage("io.vertx.sqlclient..", "io.vertx.mutiny.sqlclient..",
            "io.vertx.pgclient..", "io.vertx.mutiny.pgclient..", "javax.sql..", "java.sql..", "io.agroal..")
        .because(
            "a statement past the open transaction has no scope and is not undone with it: use Sql or the session"));
    rules.put("time is asked of the injected clock", noClasses().should().callMethodWhere(readsSystemClock())
        .because("a rule about time is tested by moving the clock: inject java.time.Clock and ask it"));
    rules.put("nobody waits on the event loop", noClasses().should().callMethodWhere(blocks())
        .because("a blocked event loop stops every request: chain the Uni instead of waiting for it"));
    rules.put("names say what a class is for", noClasses()
        .should().haveNameMatching(".*(Impl|Utils?|Helper|Manager|DTO|Dto|Base|Common)")
        .because("such a name fits anything: a verb for a use case, a past participle for a fact, …Policy for a rule"));
    rules.put("features have no cycles", slices().matching(basePackage + ".(*)..").should().beFreeOfCycles()
        .because("a feature is read alone: let one of the two ask, and the other tell by a value or an event"));
    rules.put("a feature is one flat package", classes().should(resideAtMostOneLevelBelow(basePackage))
        .because("package-private keeps the inside of a feature in: put the class into the feature's own package"));
    rules.replaceAll((name, rule) -> rule.allowEmptyShould(true));
    return rules;
  }

  private static ArchCondition<JavaClass> notSpeakHttp() {
    return new ArchCondition<>("not carry annotations of jakarta.ws.rs") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream
            .of(type.getAnnotations().stream(),
                type.getMethods().stream().flatMap(method -> method.getAnnotations().stream()),
                type.getFields().stream().flatMap(field -> field.getAnnotations().stream()))
            .flatMap(annotations -> annotations).filter(ArchitectureRules::isHttp)
            .forEach(found -> events.add(SimpleConditionEvent.violated(type, type.getName() + " carries @"
                + found.getRawType().getSimpleName())));
      }
    };
  }

  private static boolean isHttp(JavaAnnotation<?> annotation) {
    return annotation.getRawType().getPackageName().equals("jakarta.ws.rs");
  }

  private static DescribedPredicate<JavaMethod> areOperations() {
    return DescribedPredicate.describe("are operations", method -> method.getAnnotations().stream()
        .anyMatch(annotation -> annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")));
  }

  private static DescribedPredicate<JavaClass> anyOf(String... names) {
    var wanted = Set.of(names);
    return DescribedPredicate.describe("open transactions or sessions", type -> wanted.contains(type.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> opensSession() {
    return DescribedPredicate.describe("opens a session", call -> call.getTargetOwner().getPackageName()
        .startsWith("io.quarkus.hibernate.reactive.panache")
        && Set.of("withTransaction", "withSession", "withStatelessSession", "withStatelessTransaction")
            .contains(call.getName()));
  }

  private static DescribedPredicate<JavaCall<?>> readsSystemClock() {
    return DescribedPredicate.describe("reads the system clock", call -> {
      var owner = call.getTargetOwner().getName();
      boolean withoutClock = call.getTarget().getRawParameterTypes().stream()
          .noneMatch(type -> type.getName().equals("java.time.Clock"));
      return CLOCKS.contains(owner) && call.getName().equals("now") && withoutClock
          || owner.equals("java.time.Clock") && call.getName().startsWith("system")
          || owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
    });
  }

  private static DescribedPredicate<JavaCall<?>> blocks() {
    return DescribedPredicate.describe("blocks", call -> {
      var owner = call.getTargetOwner().getName();
      return owner.equals("io.smallrye.mutiny.Uni") && call.getName().startsWith("await")
          || owner.equals("java.lang.Thread") && call.getName().equals("sleep");
    });
  }

  private static ArchCondition<JavaClass> resideAtMostOneLevelBelow(String basePackage) {
    return new ArchCondition<>("reside in a flat feature package") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        var below = type.getPackageName().replaceFirst("^" + basePackage.replace(".", "\\.") + "\\.?", "");
        if (below.contains(".")) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " is in a package below a feature"));
        }
      }
    };
  }
}
