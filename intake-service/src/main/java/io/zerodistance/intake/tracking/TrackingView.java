package io.zerodistance.intake.tracking;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.zerodistance.intake.complaint.CustomerMessage;
import io.zerodistance.intake.information.InformationRequest;

/**
 * What the customer sees; {@code expects} is the one thing that we wait for the customer to do next, or null;
 * {@code mergedInto} the customer's earlier complaint under which it is worked on, or null; {@code settlesAt} when silence counts
 * as yes, {@code reopenUntil} how long "not resolved" has it taken up again;
 * {@code visits} our appointments to come; {@code goesOn} the new complaint of the same customer in which it goes on, or null.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackingView(String number, String kind, String businessUnit, String unitName, String contact, String status,
    String statusText,
    Instant receivedAt, List<Deadline> deadlines, List<Entry> timeline, List<Remedy> remedies,
    List<CustomerMessage> messages,
    List<InformationRequest> information, Expected expects, String mergedInto, Instant settlesAt, Instant reopenUntil,
    List<Visit> visits, GoesOn goesOn) {

  /** What only the customer can do, the most urgent first. */
  enum Expected {
    INFORMATION, CONFIRMATION, REMEDY_ANSWER, SURVEY
  }

  /** {@code state}: OPEN, PAUSED (waits for the customer), MET, LATE (past due and not met) or MET_LATE. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Deadline(String deadline, String label, Instant due, Instant metAt, String state) {}

  /** {@code zone} is that of the place; {@code confirmed} where the customer has agreed to the time. */
  record Visit(Instant from, Instant to, String zone, boolean confirmed) {}

  /** {@code trackingUrl} holds the customer's own token for it. */
  record GoesOn(String number, String trackingUrl) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(Instant at, String what, String text, Money amount) {}

  /** {@code status}: PROPOSED, ACCEPTED, DECLINED, LAPSED (no answer had arrived by its end), PAID, REVERSED (came back) or NOT_PAID. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Remedy(String id, String type, String label, Money amount, String status, Instant offeredAt) {}
}
