package io.zerodistance.routing.rules;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Transactions;
import io.zerodistance.routing.clock.AskedDay;
import io.zerodistance.routing.servicelevel.CaseTraits;
import io.zerodistance.rulebook.EditRulesPolicy;

/** Tries a case on the policies of a unit: which would it get, and why? */
@Path("/api/routing/policy-test")
class PolicyTestResource {

  /** A case as it might come; {@code start} is now where it is missing. */
  record Question(@NotBlank String businessUnit, @NotBlank String kind, @NotBlank String severity,
      @NotBlank String channel, String dimension, String customerClass, OffsetDateTime start) {}

  record Answers(Instant start, List<TryPolicies.Answer> deadlines) {}

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  TryPolicies tryPolicies;
  @Inject
  Clock clock;

  private final EditRulesPolicy policy = new EditRulesPolicy(Set.of("bu-manager"));

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "All policies in order, the one a case would get, and why each other does not match")
  public Uni<Answers> answer(@NotNull @Valid Question question) {
    var start = question.start() == null ? clock.instant() : AskedDay.check(question.start().toInstant());
    var traits = new CaseTraits(question.kind(), question.severity(), question.channel(), question.dimension(),
        question.customerClass());
    return transactions.within(policy.reads(caller.get(), question.businessUnit()),
        () -> tryPolicies.answer(question.businessUnit(), traits, start))
        .map(deadlines -> new Answers(start, deadlines));
  }
}
