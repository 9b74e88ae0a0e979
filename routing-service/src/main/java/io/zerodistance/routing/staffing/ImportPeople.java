package io.zerodistance.routing.staffing;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.routing.staffing.PeopleTable.Row;

/** Takes in a table of people, all of it or nothing; call inside a transaction. */
@ApplicationScoped
class ImportPeople {
  @Inject
  People people;

  /** What a row does. */
  enum Effect {
    NEW, CHANGED, SAME, WRONG
  }

  @RegisterForReflection
  record Item(long line, String id, Effect effect, Person before, Person after, List<FieldError> errors) {}

  /** {@code applied} is false for what is only shown. */
  record Outcome(boolean applied, Map<Effect, Long> counts, List<Item> items) {}

  Uni<Outcome> takeIn(String businessUnit, String table, boolean apply, String by) {
    var rows = PeopleTable.read(table);
    var ids = rows.stream().map(row -> row.person().id()).filter(id -> id.matches("[a-z0-9._-]+")).distinct().toList();
    return people.named(businessUnit, ids).map(known -> items(rows, known)).chain(items -> {
      var wrong = items.stream().filter(item -> item.effect() == Effect.WRONG).toList();
      if (apply && !wrong.isEmpty()) {
        throw Problems.of(StaffingProblems.IMPORT_HAS_ERRORS,
            "Nothing was changed. Mend the rows named in rows, then send the whole file again.", Map.of("rows", wrong));
      }
      return !apply ? Uni.createFrom().item(outcome(false, items))
          : Multi.createFrom().iterable(items).onItem()
              .transformToUniAndConcatenate(item -> people.save(businessUnit, item.before(), item.after(),
                  People.Through.IMPORT, by))
              .collect().last().replaceWith(outcome(true, items));
    });
  }

  private static List<Item> items(List<Row> rows, List<Person> known) {
    var before = known.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    return rows.stream().map(row -> {
      var old = before.get(row.person().id());
      return new Item(row.line(), row.person().id(), effect(row, old), old, row.person(), row.errors());
    }).toList();
  }

  private static Effect effect(Row row, Person before) {
    if (!row.errors().isEmpty()) {
      return Effect.WRONG;
    }
    return before == null ? Effect.NEW : before.equals(row.person()) ? Effect.SAME : Effect.CHANGED;
  }

  private static Outcome outcome(boolean applied, List<Item> items) {
    return new Outcome(applied, items.stream().collect(Collectors.groupingBy(Item::effect, Collectors.counting())),
        items);
  }
}
