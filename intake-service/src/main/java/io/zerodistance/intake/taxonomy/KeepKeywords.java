package io.zerodistance.intake.taxonomy;

import java.util.List;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;

/** Where the words go that somebody gives a new item, so that it is suggested from then on. */
public interface KeepKeywords {

  /** Says what is wrong with them before anything is written. @throws io.quarkiverse.resteasy.problem.HttpProblem 422 */
  void require(List<String> phrases);

  /** Inside the transaction that adds the item. */
  Uni<Void> keep(Caller by, String businessUnit, String item, List<String> phrases, String reason);

  /** After the commit of whatever changed an item: its words speak, or are silent, at once in this replica. */
  Uni<Void> committed();
}
