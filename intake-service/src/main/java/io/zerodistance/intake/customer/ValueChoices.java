package io.zerodistance.intake.customer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.unit.Moment;

/**
 * Whether a person lets a unit use class and value figures when an amount is advised; time limits go by the class all the same. The choice belongs to the person: it holds for every matter of the linked
 * references, earlier and later ones, until the person chooses otherwise. Staff find it in no list and no log: whoever refuses is advised on
 * like everybody of whom nothing is known.
 */
@ApplicationScoped
public class ValueChoices {

  private static final String OF_PERSON =
      """
      select refused, at from customer_value_choice
      where business_unit = ?1 and customer = any (string_to_array(?2, ',')) order by at desc, position desc limit 100""";
  private static final String CHOOSE = """
      insert into customer_value_choice (business_unit, customer, refused, number, at) values (?1, ?2, ?3, ?4, ?5)""";

  @Inject
  Sql sql;
  @Inject
  Customers customers;
  @Inject
  Clock clock;

  /** One choice of the past. */
  public record Choice(boolean refused, Instant at) {}

  /** Newest first; the newest is the one that counts. */
  Uni<List<Choice>> of(String businessUnit, Collection<String> references) {
    return sql.rows(OF_PERSON, businessUnit, String.join(",", references)).map(rows -> rows.stream()
        .map(row -> new Choice((Boolean) row[0], Moment.of(row[1]))).toList());
  }

  /** In the open transaction; empty while the person has not chosen, or is nobody whom we know. */
  public Uni<Optional<Choice>> of(Complaint complaint) {
    return complaint.customer() == null ? Uni.createFrom().item(Optional.empty())
        : customers.closure(complaint.businessUnit(), complaint.customer())
            .chain(linked -> of(complaint.businessUnit(), linked)).map(all -> all.stream().findFirst());
  }

  /**
   * Keeps what the person of a complaint chooses.
   *
   * @return the choice when it is a new one; empty when it is what holds already
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 {@code no-customer-record}
   */
  public Uni<Optional<Choice>> choose(Complaint complaint, boolean refused) {
    if (complaint.customer() == null) {
      throw Problems.of(CustomerProblems.NO_RECORD,
          "Nothing of yours is kept beside this matter, so nothing of yours can be used.");
    }
    return of(complaint).chain(now -> {
      if (now.map(Choice::refused).orElse(false) == refused) {
        return Uni.createFrom().item(Optional.empty());
      }
      var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
      return sql.execute(CHOOSE, complaint.businessUnit(), complaint.customer(), refused, complaint.number(), at)
          .replaceWith(Optional.of(new Choice(refused, at)));
    });
  }
}
