package io.zerodistance.intake.suggestion;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.taxonomy.Item;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Moment;

/**
 * Learns anew from a unit's newest triages by people whenever enough came since.
 *
 * <p>What is kept is only up to when was learned, decided once by whichever replica sees it first; each replica then learns
 * from the same rows in the same order. A text that was erased is forgotten with the next lesson.
 */
@ApplicationScoped
class LearnFromDecisions {

  /** A decision that is still being committed must not come in between two replicas' readings. */
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final String LATEST = """
      select version, learned_until from suggestion_model where business_unit = ?1 order by version desc limit 1""";
  private static final String SINCE = """
      select triaged_at from triage where business_unit = ?1 and triaged_at > ?2 and triaged_at <= ?3
        and model_version is not null
      order by triaged_at desc limit ?4""";
  private static final String DECIDE = """
      insert into suggestion_model (business_unit, version, learned_until, decided_at) values (?1, ?2, ?3, ?4)
      on conflict do nothing""";
  private static final String EXAMPLES = """
      select c.text, t.item, t.severity, t.motive, t.emotion
      from (select * from triage where business_unit = ?1 and triaged_at <= ?2 and model_version is not null
        order by triaged_at desc, number desc limit ?3) t
      join complaint c on c.business_unit = t.business_unit and c.number = t.number
      where c.text <> '' and not exists (select 1 from triage later where later.business_unit = t.business_unit
        and later.number = t.number and later.version > t.version and later.triaged_at <= ?2
          and later.model_version is not null)
      order by t.triaged_at, t.number""";

  private record Recipe(int version, Instant until) {}

  @Inject
  BusinessUnits units;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;
  @Inject
  Lexicons lexicons;
  @Inject
  Taxonomies taxonomies;
  @Inject
  Lessons lessons;
  @ConfigProperty(name = "zd.learning.after-decisions", defaultValue = "20")
  int enough;
  @ConfigProperty(name = "zd.learning.most-examples", defaultValue = "3000")
  int most;

  @Scheduled(every = "${zd.learning.every:30s}", delayed = "10s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  Uni<Void> learn() {
    var until = clock.instant().minus(SETTLED);
    var chain = Uni.createFrom().voidItem();
    for (var unit : units.all().businessUnits()) {
      chain = chain.chain(() -> learn(unit, until));
    }
    return chain;
  }

  /** Learns where enough was decided up to then, or where another replica has decided to. */
  Uni<Void> learn(String unit, Instant until) {
    return transactions.inOwnContext(Scope.of(unit), () -> latest(unit)
        .chain(latest -> decide(unit, latest, until))
        .chain(recipe -> recipe.version() == lessons.of(unit).version() ? Uni.createFrom().nullItem()
            : examples(unit, recipe).map(examples -> new Assignment(recipe, examples))))
        .chain(assignment -> assignment == null ? Uni.createFrom().voidItem() : study(unit, assignment));
  }

  private record Assignment(Recipe recipe, List<Example> examples) {}

  private Uni<Recipe> latest(String unit) {
    return sql.rows(LATEST, unit).map(rows -> rows.stream().findFirst()
        .map(row -> new Recipe((Integer) row[0], Moment.of(row[1]))).orElse(new Recipe(0, Instant.EPOCH)));
  }

  private Uni<Recipe> decide(String unit, Recipe latest, Instant until) {
    return sql.rows(SINCE, unit, latest.until(), until, enough).chain(newer -> newer.size() < enough
        ? Uni.createFrom().item(latest)
        : sql.execute(DECIDE, unit, latest.version() + 1, Moment.of(newer.getFirst()[0]), clock.instant())
            .chain(() -> latest(unit)));
  }

  private Uni<List<Example>> examples(String unit, Recipe recipe) {
    var taxonomy = taxonomies.of(unit);
    return sql.rows(EXAMPLES, unit, recipe.until(), most).map(rows -> rows.stream()
        .map(row -> new Example((String) row[0], taxonomy.current((String) row[1]).map(Item::code).orElse(Item.OTHER),
            (String) row[2], (String) row[3], (String) row[4]))
        .toList());
  }

  private Uni<Void> study(String unit, Assignment assignment) {
    return Uni.createFrom()
        .item(() -> Learned.from(assignment.recipe().version(), lexicons.of(unit), assignment.examples()))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .invoke(learned -> lessons.keep(unit, learned)).replaceWithVoid();
  }
}
