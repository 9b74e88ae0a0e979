package io.zerodistance.resolution.remedy;

import java.time.Clock;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.messaging.outbox.Outbox;
import io.zerodistance.resolution.authority.Authorities;
import io.zerodistance.resolution.authority.AuthorityPolicies;
import io.zerodistance.resolution.authority.AuthorityProblems;
import io.zerodistance.resolution.authority.HandlerPolicy;
import io.zerodistance.resolution.authority.RedressRequest;
import io.zerodistance.resolution.authority.StaffAuthority;
import io.zerodistance.resolution.authority.TierNames;
import io.zerodistance.resolution.authority.Verdict;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.event.LetterWritten;
import io.zerodistance.resolution.event.RemedyProposed;
import io.zerodistance.resolution.floor.FloorClaim;
import io.zerodistance.resolution.floor.NameFloor;
import io.zerodistance.resolution.floor.NamedFloors;
import io.zerodistance.resolution.money.Money;
import io.zerodistance.resolution.money.RequestedMoney;
import io.zerodistance.resolution.storage.Ids;

/** Proposes a remedy: granted at once within the proposer's authority, else put before the lowest tier that suffices. */
@ApplicationScoped
class ProposeRemedy {

  @Inject
  Authorities authorities;
  @Inject
  TierNames names;
  @Inject
  GrantRedress grantRedress;
  @Inject
  ApprovalDesk approvals;
  @Inject
  NameFloor nameFloor;
  @Inject
  NamedFloors floors;
  @Inject
  Remedies remedies;
  @Inject
  Bases bases;
  @Inject
  Offers offers;
  @Inject
  OfferTimes times;
  @Inject
  CaseFiles cases;
  @Inject
  Timeline timeline;
  @Inject
  Outbox outbox;
  @Inject
  Clock clock;

  /**
   * What is to be offered: {@code basis} is why it is that, null for none; {@code floor} the claim whose legal floor the redress pays, null
   * for redress at our discretion.
   */
  record Wish(RemedyType type, RequestedMoney amount, String text, String basis, FloorClaim floor) {}

  Uni<ProposedRemedy> propose(CaseFile file, Wish wish, String by) {
    file.requireNotOver();
    return authorities.of(file.businessUnit(), by).chain(authority -> {
      HandlerPolicy.requireHandler(file, authority);
      return switch (wish.type()) {
        case REDRESS -> authorities.rule(file.businessUnit())
            .chain(rule -> redress(file, authority,
                wish.amount() == null ? new RequestedMoney(null, rule.currency()).in(rule.currency())
                    : wish.amount().in(rule.currency()),
                wish));
        case APOLOGY, EXPLANATION, CORRECTION -> withoutAmount(file, wish, by);
      };
    }).call(() -> cases.keep(file));
  }

  /** Changes the amount or text of redress that still waits; what was asked for it is void and judged anew. */
  Uni<ProposedRemedy> revise(CaseFile file, String id, Wish wish, String by) {
    file.requireNotOver();
    return authorities.of(file.businessUnit(), by).chain(authority -> {
      HandlerPolicy.requireHandler(file, authority);
      return remedies.find(file, id).map(found -> found.orElseThrow(Problems::notFound)).chain(remedy -> {
        if (remedy.state() != RemedyState.AWAITING_APPROVAL) {
          throw Problems.of(RemedyProblems.NOT_REVISABLE, "Propose a new remedy instead.",
              Map.of("state", remedy.state().name()));
        }
        return authorities.rule(file.businessUnit()).chain(rule -> {
          var revised = remedy.revised(wish.amount() == null ? remedy.amount() : wish.amount().in(rule.currency()),
              wish.text());
          return approvals.voidPending(file, remedy)
              .chain(() -> remedies.keep(file, revised))
              .chain(() -> bases.keep(file, id, wish.basis(), by))
              .chain(() -> decide(file, authority, revised));
        });
      });
    }).call(() -> cases.keep(file));
  }

  private Uni<ProposedRemedy> redress(CaseFile file, StaffAuthority authority, Money amount, Wish wish) {
    var payee = file.customer() == null ? file.number() : file.customer();
    var remedy = new Remedy(Ids.next(), RemedyType.REDRESS, RemedyState.AWAITING_APPROVAL, wish.text(), amount,
        payee, 1, authority.staff(), clock.instant(), null, null);
    var floor = wish.floor();
    var added = floor == null ? remedies.add(file, remedy)
        : nameFloor.name(file, floor, authority.staff()).chain(() -> remedies.add(file, remedy))
            .chain(() -> floors.bind(file, remedy.id()));
    return added.chain(() -> bases.keep(file, remedy.id(), wish.basis(), authority.staff()))
        .chain(() -> decide(file, authority, remedy));
  }

  private Uni<ProposedRemedy> decide(CaseFile file, StaffAuthority authority, Remedy remedy) {
    return grantRedress.within(authority, file, remedy, null).chain(outcome -> switch (outcome.verdict()) {
      case Verdict.Allowed allowed -> approvals.queueReview(file, outcome.remedy(), outcome.authority())
          .replaceWith(() -> ProposedRemedy.of(outcome.remedy()));
      case Verdict.Refused refused -> await(file, outcome, refused);
    });
  }

  private Uni<ProposedRemedy> await(CaseFile file, GrantRedress.Outcome outcome,
      Verdict.Refused refused) {
    var remedy = outcome.remedy();
    var authority = outcome.authority();
    var request = new RedressRequest(file, remedy.id(), remedy.amount());
    return authorities.tiers(file.businessUnit()).chain(tiers -> {
      var tier = AuthorityPolicies.lowestSufficient(request, outcome.used(), tiers, authority.tier().rank())
          .orElseThrow(() -> Problems.of(AuthorityProblems.EXCEEDED,
              "No tier of this business unit may grant this. Lower the amount, or wait until more of the limit is free.",
              Map.of("limit", refused.reason().limit(), "left", refused.reason().left())));
      return approvals.request(file, remedy, tier, authority.staff())
          .chain(approval -> names.of(file.businessUnit()).map(named -> ProposedRemedy.awaiting(remedy, approval, tier,
              named.get(tier.code()), refused.reason())));
    });
  }

  private Uni<ProposedRemedy> withoutAmount(CaseFile file, Wish wish, String by) {
    if (wish.amount() != null || wish.floor() != null) {
      throw Problems.of(RemedyProblems.AMOUNT_NOT_APPLICABLE,
          "Leave amount and floor out, or choose REDRESS: an amount is never an apology, explanation or correction.");
    }
    var now = clock.instant();
    var remedy = new Remedy(Ids.next(), wish.type(), RemedyState.GRANTED, wish.text(), null, null, 1, by, now, null,
        null);
    return remedies.add(file, remedy)
        .chain(() -> bases.keep(file, remedy.id(), wish.basis(), by))
        .chain(() -> offers.requireExplained(file, remedy.id()))
        .chain(() -> times.begin(file, remedy, now))
        .chain(() -> timeline.note(file, now, "remedy-proposed", by, remedy.id()))
        .chain(() -> outbox.append(
            new RemedyProposed(file.number(), file.businessUnit(), now, remedy.id(), remedy.type().name(), null,
                by),
            new LetterWritten(file.number(), file.businessUnit(), now, remedy.id(), "REMEDY")))
        .replaceWith(ProposedRemedy.of(remedy));
  }
}
