package io.zerodistance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/** A rule that cannot fail is a defect: each is shown a planted violation and a class that keeps it. */
class ArchitectureRulesTest {

  private static final String PLANTED = "io.zerodistance.testkit.planted";
  private static final ArchitectureRules RULES = ArchitectureRules.of(PLANTED);

  @ParameterizedTest
  @CsvSource(delimiter = ';', textBlock = """
      only a Resource speaks HTTP;                  ReplyDesk carries @Path
      only a Resource speaks HTTP;                  ReplyDesk carries @GET
      operations are public;                        ReplyDesk.notPublic()
      only the platform talks to the broker;        reactive.messaging.Emitter
      only the platform opens transactions;         WithTransaction
      only the platform opens transactions;         withTransaction
      only the platform opens transactions;         withSession
      only the platform holds the connection pool;  sqlclient.Pool
      time is asked of the injected clock;          Instant.now()
      time is asked of the injected clock;          LocalDate.now()
      time is asked of the injected clock;          System.currentTimeMillis()
      time is asked of the injected clock;          Clock.systemUTC()
      nobody waits on the event loop;               Uni.await()
      nobody waits on the event loop;               Thread.sleep
      names say what a class is for;                ReplyHelper
      features have no cycles;                      Cycle detected
      a feature is one flat package;                Buried
      """)
  void a_planted_violation_is_found(String rule, String what) {
    assertThat(RULES.violations(rule, classes(PLANTED))).anyMatch(found -> found.contains(what));
  }

  @Test
  void a_class_that_keeps_the_rules_is_left_alone() {
    var good = classes(PLANTED + ".good");
    assertThat(RULES.rules().keySet()).allSatisfy(rule -> assertThat(RULES.violations(rule, good)).isEmpty());
  }

  @Test
  void every_rule_says_how_to_mend_and_has_a_planted_violation() {
    var planted = classes(PLANTED);
    RULES.rules().forEach((name, rule) -> {
      assertThat(rule.getDescription()).as(name).contains("because").contains(": ");
      assertThat(RULES.violations(name, planted)).as(name).isNotEmpty();
    });
    assertThat(Set.copyOf(RULES.rules().keySet())).hasSize(10);
  }

  private static JavaClasses classes(String under) {
    return new ClassFileImporter().importPackages(under);
  }
}
