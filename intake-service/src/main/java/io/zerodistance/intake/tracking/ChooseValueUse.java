package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.customer.ValueChoices;

/** Lets a customer say that class and value figures may not be used, or may be used again; it stands in the customer's own timeline. */
@ApplicationScoped
class ChooseValueUse {

  @RegisterForReflection
  record Wish(Boolean refused) {}

  /** {@code known} false: we keep nothing of the person beside this matter, so there is nothing to refuse. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Chosen(boolean known, boolean refused, Instant since) {}

  @Inject
  ValueChoices choices;
  @Inject
  Timeline timeline;

  Uni<Chosen> show(Complaint complaint) {
    return choices.of(complaint).map(now -> chosen(complaint, now));
  }

  Uni<Chosen> choose(Complaint complaint, Wish wish) {
    if (wish == null || wish.refused() == null) {
      throw Problems.of(TrackingProblems.ANSWER_INVALID, "Send refused as true or false.");
    }
    return choices.choose(complaint, wish.refused())
        .chain(fresh -> fresh.isEmpty() ? Uni.createFrom().voidItem()
            : timeline.enter(new Timeline.Of(complaint.businessUnit(), complaint.number()), fresh.get().at(),
                wish.refused() ? Step.VALUE_REFUSED : Step.VALUE_ALLOWED, null))
        .chain(() -> show(complaint));
  }

  private static Chosen chosen(Complaint complaint, Optional<ValueChoices.Choice> now) {
    return new Chosen(complaint.customer() != null, now.map(ValueChoices.Choice::refused).orElse(false),
        now.map(ValueChoices.Choice::at).orElse(null));
  }
}
