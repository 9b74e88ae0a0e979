package io.zerodistance.resolution.remedy;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authority;
import io.zerodistance.resolution.authority.AuthorityPolicies;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.authority.DemandPolicy;
import io.zerodistance.resolution.authority.RedressRequest;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.UsedUp;
import io.zerodistance.resolution.authority.Verdict;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.RedressGranted;
import io.zerodistance.resolution.event.RemedyProposed;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerState;

/** Grants redress within somebody's authority: judged under locked budgets, used up, posted and announced in one transaction. */
@ApplicationScoped
public class GrantRedress {

  @Inject
  Budgets budgets;
  @Inject
  Remedies remedies;
  @Inject
  Ledger ledger;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** The policies' answer and what they saw; when allowed, the remedy is granted. */
  public record Outcome(Verdict verdict, UsedUp used, Remedy remedy) {}

  /**
   * Judges and, when allowed, grants. {@code approvedBy} is null when the proposer grants within the own authority.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code no-discount-to-unreasonable-demand}
   */
  public Uni<Outcome> within(StaffAuthority authority, CaseFile file, Remedy remedy, String approvedBy) {
    DemandPolicy.requireRedressable(file.demand());
    return budgets.locked(file, authority).chain(used -> {
      var request = new RedressRequest(file, remedy.id(), remedy.amount());
      return switch (AuthorityPolicies.judge(request, new Authority(authority.tier(), used))) {
        case Verdict.Allowed allowed -> grant(authority, file, remedy, approvedBy)
            .map(granted -> new Outcome(allowed, used, granted));
        case Verdict.Refused refused -> Uni.createFrom().item(new Outcome(refused, used, remedy));
      };
    });
  }

  private Uni<Remedy> grant(StaffAuthority authority, CaseFile file, Remedy remedy, String approvedBy) {
    var now = clock.instant();
    var granted = remedy.authorised(authority.staff(), now);
    return budgets.use(file, authority, remedy.id(), remedy.amount())
        .chain(() -> remedies.keep(file, granted))
        .chain(() -> ledger.post(file, remedy.id(), LedgerState.OFFERED, remedy.amount()))
        .chain(() -> timeline.note(file, now, "redress-granted", authority.staff(), remedy.id()))
        .chain(() -> outbox.append(
            new RedressGranted(file.number(), file.businessUnit(), now, remedy.id(), remedy.amount(),
                remedy.proposedBy(), approvedBy),
            new RemedyProposed(file.number(), file.businessUnit(), now, remedy.id(), remedy.type().name(),
                remedy.amount(), remedy.proposedBy())))
        .replaceWith(granted);
  }
}
