package io.zerodistance.resolution.action;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.casefile.CaseFiles;
import io.zerodistance.resolution.casefile.Texts;

/** Actions beyond one case: mine, everybody's, those that are late, and those whose effect is to be looked at. */
@Path("/api/actions")
public class ActionsResource {

  private static final int PAGE = 50;
  /** So long an overdue action is its owner's alone; then whoever leads is told. */
  private static final Duration LATE_AFTER = Duration.ofDays(1);

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Actions actions;
  @Inject
  Owners owners;
  @Inject
  SettleAction settleAction;
  @Inject
  GiveAction giveAction;
  @Inject
  CaseFiles cases;
  @Inject
  Clock clock;

  /** Which actions are asked for. */
  enum Wanted {
    MINE,
    ALL,
    LATE,
    TO_CHECK
  }

  public record Words(String words) {}

  public record NewOwner(String owner) {}

  public record EffectRequest(String effect, String words) {}

  /** {@code list}: MINE and ALL are those to be done, the next due first; LATE those of them that were due a day ago; TO_CHECK what others did 30 days ago. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Page<CorrectiveAction>> list(@QueryParam("list") String list, @QueryParam("cursor") String cursor) {
    var caller = current.get();
    var wanted = Texts.choice("list", list == null || list.isBlank() ? "MINE" : list, Wanted.class);
    var after = Cursor.decode(cursor);
    Function<CorrectiveAction, Cursor> next =
        last -> new Cursor(wanted == Wanted.TO_CHECK ? last.checkDue() : last.due(), last.id());
    return transactions.within(caller.scope(), () -> switch (wanted) {
      case MINE -> actions.open(caller.id(), after, PAGE + 1);
      case ALL -> actions.open(null, after, PAGE + 1);
      case LATE -> actions.late(clock.instant().minus(LATE_AFTER), after, PAGE + 1);
      case TO_CHECK -> actions.toCheck(caller.id(), clock.instant(), after, PAGE + 1);
    }).map(rows -> Page.of(rows, PAGE, next));
  }

  /** Whom an action of this unit may be given to, by staff id: the caller, whoever holds a tier there, and its colleagues. */
  @GET
  @Path("{businessUnit}/owners")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Page<PossibleOwner>> owners(@PathParam("businessUnit") String unit) {
    return on(unit, caller -> owners.of(unit, caller.id())).map(all -> new Page<>(all, null));
  }

  @POST
  @Path("{businessUnit}/{id}/completion")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<CorrectiveAction> complete(@PathParam("businessUnit") String unit, @PathParam("id") String id,
      Words said) {
    var words = Texts.required("words", Texts.body(said).words(), 1_000);
    return on(unit, caller -> settleAction.settle(unit, id, CorrectiveAction.State.DONE, words, caller));
  }

  @POST
  @Path("{businessUnit}/{id}/cancellation")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<CorrectiveAction> cancel(@PathParam("businessUnit") String unit, @PathParam("id") String id, Words said) {
    var words = Texts.required("words", Texts.body(said).words(), 1_000);
    return on(unit, caller -> settleAction.settle(unit, id, CorrectiveAction.State.CANCELLED, words, caller));
  }

  /** By its owner or whoever leads; {@code owner} as for a new action. */
  @PUT
  @Path("{businessUnit}/{id}/owner")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<CorrectiveAction> give(@PathParam("businessUnit") String unit, @PathParam("id") String id,
      NewOwner request) {
    var owner = Texts.required("owner", Texts.body(request).owner(), 100).strip();
    return on(unit, caller -> giveAction.give(unit, id, owner, caller));
  }

  /** Cases on the same taxonomy item in as many days before and after it was done. */
  @GET
  @Path("{businessUnit}/{id}/effect")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Actions.Effects> effect(@PathParam("businessUnit") String unit, @PathParam("id") String id) {
    return on(unit, caller -> actions.find(unit, id).map(found -> found.orElseThrow(Problems::notFound))
        .chain(action -> action.settledAt() == null ? Uni.createFrom().<Actions.Effects>nullItem()
            : cases.get(action.number())
                .chain(file -> actions.effects(unit, file.taxonomyItem(), action.settledAt(), clock.instant()))))
        .map(found -> found == null ? new Actions.Effects(null, 0, 0, 0) : found);
  }

  @POST
  @Path("{businessUnit}/{id}/effect")
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  public Uni<CorrectiveAction> check(@PathParam("businessUnit") String unit, @PathParam("id") String id,
      EffectRequest request) {
    var effect = Texts.choice("effect", Texts.body(request).effect(), CorrectiveAction.Effect.class);
    var words = Texts.required("words", request.words(), 1_000);
    return on(unit, caller -> settleAction.check(unit, id, effect, words, caller));
  }

  private <T> Uni<T> on(String unit, Function<Caller, Uni<T>> work) {
    var caller = current.get();
    return transactions.within(caller.scopeOf(unit), () -> work.apply(caller));
  }
}
