package io.zerodistance.intake.information;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Sql;
import io.zerodistance.intake.unit.Language;
import io.zerodistance.intake.unit.Moment;

/** The requests of one complaint, as customer and desk read them; call inside a transaction of its unit. */
@ApplicationScoped
public class InformationRequests {

  private static final String OF_COMPLAINT = """
      select cast(r.id as text), r.state, r.asked_at, r.lapses_at, r.reminded_at, r.settled_at, r.replied_at, q.code, q.zh, q.en,
        q.answer, q.answered_at, q.answered_by
      from (select * from information_request where business_unit = ?1 and number = ?2 order by asked_at desc limit 20) r
      join information_asked q on q.business_unit = r.business_unit and q.request = r.id
      order by r.asked_at, r.id, q.position""";
  /** Who must still answer is nobody: the complaint has ended by another way. */
  private static final String DROP = """
      update information_request set state = 'WITHDRAWN', settled_at = ?3, next_check = null
      where business_unit = ?1 and number = ?2 and state = 'OPEN' returning cast(id as text)""";

  @Inject
  TellByLetter letters;
  @Inject
  Sql sql;

  /** The latest 20, oldest first. */
  public Uni<List<InformationRequest>> of(String businessUnit, String number, Language language) {
    return sql.rows(OF_COMPLAINT, businessUnit, number).map(rows -> {
      var requests = new LinkedHashMap<String, InformationRequest>();
      for (var row : rows) {
        requests.computeIfAbsent((String) row[0], id -> new InformationRequest(id, (String) row[1], Moment.of(row[2]),
            Moment.of(row[3]), Moment.of(row[4]), Moment.of(row[5]), Moment.of(row[6]), new ArrayList<>())).questions()
            .add(new AskedQuestion((String) row[7], language.pick((String) row[8], (String) row[9]), (String) row[10],
                Moment.of(row[11]), (String) row[12]));
      }
      return List.copyOf(requests.values());
    });
  }

  /** Without an event: whoever ended the complaint has announced that, and no clock runs any more. */
  public Uni<Void> drop(String businessUnit, String number, Instant at) {
    return sql.rows(DROP, businessUnit, number, at).chain(dropped -> dropped.isEmpty() ? Uni.createFrom().voidItem()
        : letters.tell(businessUnit, number, (String) dropped.getFirst()[0], at, TellCustomer.News.NOT_NEEDED));
  }
}
