package io.zerodistance.intake.duplicate;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Complaints;

/** Says which complaints of the same unit may be about the same matter; a person decides. */
@ApplicationScoped
class SuggestDuplicates {

  private static final int MOST = 8;

  @Inject
  Transactions transactions;
  @Inject
  Complaints complaints;
  @Inject
  Candidates candidates;
  @Inject
  Links links;

  Uni<DuplicateView> of(Scope scope, String number) {
    return transactions.within(scope, () -> complaints.find(scope, number)
        .chain(complaint -> links.of(complaint.businessUnit(), number)
            .chain(linked -> candidates.of(complaint).chain(itself -> candidates.near(complaint.businessUnit(), itself)
                .map(near -> view(itself, linked, near))))));
  }

  private DuplicateView view(Candidate itself, List<Link> linked, List<Candidate> near) {
    var known = new HashSet<String>();
    linked.stream().filter(link -> link.undoneAt() == null).forEach(link -> {
      known.add(link.number());
      known.add(link.other());
    });
    var suggestions = near.stream().filter(other -> !known.contains(other.number()))
        .map(other -> DuplicatePolicy.judge(itself, other)).flatMap(Optional::stream)
        .sorted(Comparator.comparingDouble(DuplicatePolicy::weight).reversed()
            .thenComparing(Comparator.comparing(DuplicateView.Suggested::receivedAt).reversed()))
        .limit(MOST).toList();
    return new DuplicateView(suggestions, linked);
  }
}
