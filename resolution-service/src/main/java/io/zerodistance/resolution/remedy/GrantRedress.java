package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.Authority;
import io.zerodistance.resolution.authority.AuthorityPolicies;
import io.zerodistance.resolution.authority.AuthorityProblems;
import io.zerodistance.resolution.authority.Budgets;
import io.zerodistance.resolution.authority.DemandPolicy;
import io.zerodistance.resolution.authority.RedressRequest;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.UsedUp;
import io.zerodistance.resolution.authority.Verdict;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.event.RedressGranted;
import io.zerodistance.resolution.event.RemedyProposed;
import io.zerodistance.resolution.floor.NamedFloors;
import io.zerodistance.resolution.ledger.CostCentres;
import io.zerodistance.resolution.ledger.Ledger;
import io.zerodistance.resolution.ledger.LedgerState;
import io.zerodistance.resolution.payout.ReturnedPayouts;

/** Grants redress within somebody's authority: judged under locked budgets, used up, posted and announced in one transaction. */
@ApplicationScoped
public class GrantRedress {

  @Inject
  Authorities authorities;
  @Inject
  Budgets budgets;
  @Inject
  NamedFloors floors;
  @Inject
  CostCentres costCentres;
  @Inject
  LateNews lateNews;
  @Inject
  ReturnedPayouts returned;
  @Inject
  Remedies remedies;
  @Inject
  Offers offers;
  @Inject
  OfferTimes times;
  @Inject
  Ledger ledger;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /** The policies' answer and what they saw, the authority as it was under the locks; when allowed, the remedy is granted. */
  public record Outcome(Verdict verdict, StaffAuthority authority, UsedUp used, Remedy remedy) {}

  /**
   * Judges and, when allowed, grants. {@code approvedBy} is null when the proposer grants within the own authority.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 403 {@code no-discount-to-unreasonable-demand},
   *     {@code beyond-legal-floor}, 409 {@code authority-changed}, 422 {@code basis-required}
   */
  public Uni<Outcome> within(StaffAuthority seen, CaseFile file, Remedy remedy, String approvedBy) {
    var now = clock.instant();
    // Read again under the locks: a tier that was lowered while this request waited for its turn counts.
    return offers.requireExplained(file, remedy.id()).chain(() -> budgets.locked(file, seen, now))
        .chain(used -> floors.leftFor(file, remedy.id())
            .invoke(left -> DemandPolicy.requireRedressable(file.demand(), remedy.amount(), left.orElse(null)))
            .chain(() -> authorities.of(file.businessUnit(), seen.staff())).chain(authority -> {
              if (!authority.dayOf().equals(seen.dayOf())) {
                throw Problems.of(AuthorityProblems.CHANGED, "Look at what you may grant now and send it again.");
              }
              var request = new RedressRequest(file, remedy.id(), remedy.amount());
              return switch (AuthorityPolicies.judge(request, new Authority(authority.tier(), used))) {
                case Verdict.Allowed allowed -> grant(authority, file, remedy, approvedBy, now)
                    .map(granted -> new Outcome(allowed, authority, used, granted));
                case Verdict.Refused refused -> Uni.createFrom().item(new Outcome(refused, authority, used, remedy));
              };
            }));
  }

  private Uni<Remedy> grant(StaffAuthority authority, CaseFile file, Remedy remedy, String approvedBy,
      Instant now) {
    var granted = remedy.authorised(authority.staff(), now);
    return budgets.use(file, authority, remedy.id(), remedy.amount(), now)
        .chain(() -> remedies.keep(file, granted))
        .chain(() -> ledger.post(file, remedy.id(), LedgerState.OFFERED, remedy.amount()))
        .chain(() -> costCentres.charge(file, remedy.id()))
        .chain(() -> times.begin(file, granted, now))
        .chain(() -> returned.allOfferedAgain(file))
        .chain(all -> all ? lateNews.offeredAgain(file, granted.proposedAt()) : Uni.createFrom().voidItem())
        .chain(() -> timeline.note(file, now, "redress-granted", authority.staff(), remedy.id()))
        .chain(() -> outbox.append(
            new RedressGranted(file.number(), file.businessUnit(), now, remedy.id(), remedy.amount(),
                remedy.proposedBy(), approvedBy),
            new RemedyProposed(file.number(), file.businessUnit(), now, remedy.id(), remedy.type().name(),
                remedy.amount(), remedy.proposedBy()),
            new LetterWritten(file.number(), file.businessUnit(), now, remedy.id(), "REMEDY")))
        .replaceWith(granted);
  }
}
