package io.zerodistance.intake.delivery;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.FollowUps;
import io.zerodistance.intake.unit.Language;

/** The words of a letter that says under which number a matter goes on; call inside a transaction of its unit. */
@ApplicationScoped
class WriteGoingOn {

  @Inject
  FollowUps followUps;

  /** @return empty for a complaint that was made of nothing else */
  Uni<Optional<String>> of(Delivery delivery, Language language) {
    return followUps.origin(delivery.businessUnit(), delivery.number())
        .map(earlier -> Optional.ofNullable(earlier).map(before -> words(before, delivery.number(), language)));
  }

  private static String words(String earlier, String number, Language language) {
    return language.pick(
        "您在 " + earlier + " 中说的情况，我们已作为新的投诉处理，编号 " + number + "，由专人负责。今后的答复都会从这里发给您，联系我们时请用新的编号。",
        "We handle what you told us under " + earlier + " as a case of its own, " + number
            + ", in the hands of one person. Our answers will reach you this way; please name the new number when you contact us.");
  }
}
