package io.zerodistance.resolution.wired;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * Changes the comparisons inside the SQL of authority, approval and ledger, which a mutation of classes does not see, one at a
 * time: some test must notice each. Minutes, so only with {@code ./zd mutation}.
 */
@EnabledIfSystemProperty(named = "zd.mutation", matches = "statements")
class StatementMutantsTest {

  private static final String PACKAGE = "io.zerodistance.resolution.";
  private static final Pattern WHOSE =
      Pattern.compile("io\\.zerodistance\\.resolution\\.(authority|approval|ledger)\\..*");
  private static final Path CLASSES = Path.of("target/classes");
  private static final List<String> TESTS =
      Stream
          .of("authority.TierAtAnInstantTest", "authority.BudgetsAtTheLimitTest", "authority.MyAuthorityTest",
              "authority.WhoHoldsATierTest",
              "ledger.BooksTest", "remedy.ChangedAmountTest", "approval.DecidedOnceTest", "approval.PatienceTest",
              "approval.AskedOfferTest", "approval.EndedQuestionsTest")
          .map(PACKAGE::concat).toList();
  private static final Pattern ORDER = Pattern.compile("\\s(<=|>=|<>|<|>)\\s");
  /** Not the assignments of an update. */
  private static final Pattern EQUAL = Pattern.compile("(?<=\\b(where|and|on|or|when)\\b)[^=<>]*?\\s(=)\\s");
  private static final Map<String, List<String>> INSTEAD = Map.of("<=", List.of("<", ">"), "<", List.of("<=", ">="),
      ">=", List.of(">", "<"), ">", List.of(">=", "<="), "<>", List.of("="), "=", List.of("<>"));

  /** A statement with one comparison changed. */
  private record Mutant(String statement, int at, String was, String becomes) {
    String changed() {
      return statement.substring(0, at) + becomes + statement.substring(at + was.length());
    }

    @Override
    public String toString() {
      var around = statement.substring(Math.max(0, at - 40), Math.min(statement.length(), at + 30));
      return was + " as " + becomes + " in: … " + around.replaceAll("\\s+", " ") + " …";
    }
  }

  @AfterEach
  void unchanged() {
    PlainSql.heard = (by, statement) -> statement;
  }

  @Test
  void a_test_notices_every_changed_comparison() throws IOException {
    var heard = new TreeMap<String, Set<String>>();
    for (var test : TESTS) {
      PlainSql.heard = (by, statement) -> {
        if (WHOSE.matcher(by).matches()) {
          heard.computeIfAbsent(statement, none -> new LinkedHashSet<>()).add(test);
        }
        return statement;
      };
      assertThat(fails(test)).as(test + " without a change").isFalse();
    }
    assertThat(unsaid(heard.keySet())).as("statements with a comparison that no test says").isEmpty();
    var report = new ArrayList<String>();
    var unnoticed = new ArrayList<Mutant>();
    for (var statement : heard.keySet()) {
      for (var mutant : mutants(statement)) {
        PlainSql.heard = (by, said) -> said.equals(statement) ? mutant.changed() : said;
        var noticed = heard.get(statement).stream().filter(StatementMutantsTest::fails).findFirst();
        report.add(noticed.map(test -> test.substring(PACKAGE.length())).orElse("NOBODY") + " notices " + mutant);
        noticed.ifPresentOrElse(test -> {}, () -> unnoticed.add(mutant));
        Files.write(Path.of("target/statement-mutants.txt"), report);
      }
    }
    assertThat(report).isNotEmpty();
    assertThat(unnoticed).isEmpty();
  }

  /** What is written in the classes, but changed nowhere, because nobody heard it. */
  private static List<String> unsaid(Set<String> heard) throws IOException {
    try (var files = Files.walk(CLASSES)) {
      return files.map(file -> CLASSES.relativize(file).toString().replace('/', '.'))
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length())).filter(WHOSE.asMatchPredicate())
          .flatMap(StatementMutantsTest::texts).filter(text -> text.contains("?") && !mutants(text).isEmpty())
          // A part that is filled in later stands between what is heard.
          .filter(text -> Arrays.stream(text.split("%\\d\\$s")).anyMatch(
              part -> heard.stream().noneMatch(statement -> statement.contains(part))))
          .toList();
    }
  }

  private static Stream<String> texts(String type) {
    try {
      var texts = new ArrayList<String>();
      for (var field : Class.forName(type).getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == String.class) {
          field.setAccessible(true);
          texts.add((String) field.get(null));
        }
      }
      return texts.stream();
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static List<Mutant> mutants(String statement) {
    return Stream.concat(ORDER.matcher(statement).results().flatMap(found -> of(statement, found, 1)),
        EQUAL.matcher(statement).results().flatMap(found -> of(statement, found, 2))).toList();
  }

  private static Stream<Mutant> of(String statement, MatchResult found, int group) {
    return INSTEAD.get(found.group(group)).stream()
        .map(other -> new Mutant(statement, found.start(group), found.group(group), other));
  }

  private static boolean fails(String test) {
    var listener = new SummaryGeneratingListener();
    var alone = LauncherConfig.builder().enableLauncherSessionListenerAutoRegistration(false)
        .enableLauncherDiscoveryListenerAutoRegistration(false).enablePostDiscoveryFilterAutoRegistration(false)
        .enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(alone).execute(LauncherDiscoveryRequestBuilder.request()
        .selectors(DiscoverySelectors.selectClass(test)).build(), listener);
    return listener.getSummary().getTotalFailureCount() > 0;
  }
}
