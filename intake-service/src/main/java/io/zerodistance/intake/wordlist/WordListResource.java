package io.zerodistance.intake.wordlist;

import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Page;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.suggestion.FindWords;
import io.zerodistance.intake.suggestion.SuggestTriage;
import io.zerodistance.intake.suggestion.Suggestion;
import io.zerodistance.intake.suggestion.WordList;
import io.zerodistance.rulebook.EditRulesPolicy;

/** The words of suggestions, a unit's own and the group's ({@code group} as owner): what they are, who changed them, what they find. */
@Path("/api/intake/words/{owner}")
@Consumes(MediaType.APPLICATION_JSON)
class WordListResource {

  private static final int LONGEST_TRIAL = 5_000;

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  WordRows rows;
  @Inject
  AddWords addWords;
  @Inject
  RetireWord retireWord;
  @Inject
  FindWords findWords;
  @Inject
  SuggestTriage suggest;

  private final EditRulesPolicy writers = new EditRulesPolicy(Set.of("bu-manager", "admin"));
  private final EditRulesPolicy deciders = new EditRulesPolicy(Set.of("bu-manager", "admin", "quality"));

  record Listed(List<Word> items) {}

  record Trial(String text) {}

  /** {@code fired}: every word that speaks, whether or not it decided; {@code suggestion}: what the desk would see. */
  record Tried(List<FindWords.Found> fired, Suggestion suggestion) {}

  @GET
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(
      summary = "The words of one list (SEVERITY, KEYWORD, MOTIVE, EMOTION, SIGN, NEED), the group's among them, retired ones too")
  public Uni<Listed> list(@PathParam("owner") String owner, @QueryParam("list") WordList list) {
    return transactions.within(writers.reads(caller.get(), owner),
        () -> rows.of(owner, list == null ? WordList.SEVERITY : list)).map(Listed::new);
  }

  @GET
  @Path("/changes")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "What waits for a second person, then the newest fifty changes")
  public Uni<Page<WordChange>> changes(@PathParam("owner") String owner) {
    return transactions.within(writers.reads(caller.get(), owner), () -> rows.changes(owner))
        .map(items -> new Page<>(items, null));
  }

  @POST
  @RolesAllowed({"quality", "bu-manager", "admin"})
  @Operation(summary = "Add words under one meaning, with a reason; what stands there already stays")
  public Uni<AddWords.Added> add(@PathParam("owner") String owner, AddWords.Wish wish) {
    var me = caller.get();
    return addWords.add(me, writers.writes(me, owner), owner, wish);
  }

  @POST
  @Path("/retirements")
  @RolesAllowed({"quality", "bu-manager", "admin"})
  @Operation(
      summary = "Retire a word, with a reason; a word of harm waits for a second person and is looked for until then")
  public Uni<WordChange> retire(@PathParam("owner") String owner, RetireWord.Wish wish) {
    var me = caller.get();
    return retireWord.ask(me, writers.writes(me, owner), owner, wish);
  }

  @POST
  @Path("/retirements/{id}/decision")
  @RolesAllowed({"quality", "bu-manager", "admin"})
  @Operation(summary = "Confirm or refuse as second person; who asked takes it back by not confirming")
  public Uni<WordChange> decide(@PathParam("owner") String owner, @PathParam("id") String id,
      RetireWord.Decision decision) {
    var me = caller.get();
    return retireWord.decide(me, deciders.writes(me, owner), owner, id, decision);
  }

  @POST
  @Path("/trial")
  @RolesAllowed({"supervisor", "quality", "bu-manager", "admin"})
  @Operation(summary = "Which words of a unit speak in a text, and what would be suggested; nothing is kept")
  public Uni<Tried> tryText(@PathParam("owner") String unit, Trial trial) {
    var text = trial == null || trial.text() == null ? "" : trial.text().strip();
    if (text.isEmpty() || text.length() > LONGEST_TRIAL) {
      throw WordProblems.invalid("text", "Send a text of 1 to " + LONGEST_TRIAL + " characters.");
    }
    caller.get().scopeOf(unit);
    return Uni.createFrom().item(() -> new Tried(findWords.in(unit, text), suggest.from(unit, text)));
  }
}
