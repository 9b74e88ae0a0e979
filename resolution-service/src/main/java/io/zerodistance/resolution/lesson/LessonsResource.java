package io.zerodistance.resolution.lesson;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Cursor;
import io.zerodistance.access.Page;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Transactions;
import io.zerodistance.resolution.action.Actions;
import io.zerodistance.resolution.casefile.Texts;

/** What closed cases taught, for everybody on the desk: searched, read, and told to customers. */
@Path("/api/lessons")
public class LessonsResource {

  private static final int PAGE = 20;

  @Inject
  CurrentCaller current;
  @Inject
  Transactions transactions;
  @Inject
  Lessons lessons;
  @Inject
  Actions actions;
  @Inject
  Clock clock;

  /** {@code notice}: the id that intake gave to the usage notice. */
  public record NoticeRequest(String notice, String item) {}

  /** A lesson with the cases on its notices' items before and after each was published. */
  public record ReadLesson(Lesson lesson, List<Actions.Effects> effects) {}

  /** Newest first; {@code q}: all of its words occur, two Chinese characters suffice. */
  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<Page<Lesson>> list(@QueryParam("q") String q, @QueryParam("item") String item,
      @QueryParam("cursor") String cursor) {
    var text = Texts.optional("q", q, 200);
    var about = Texts.optional("item", item, 64);
    var before = Cursor.decode(cursor);
    return transactions.within(current.get().scope(), () -> searchable(text)
        .chain(() -> lessons.page(text, about, before, PAGE + 1)))
        .map(rows -> Page.of(rows, PAGE, last -> new Cursor(last.publishedAt(), last.id())));
  }

  @GET
  @Path("{businessUnit}/{id}")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<ReadLesson> read(@PathParam("businessUnit") String unit, @PathParam("id") String id) {
    return in(unit, () -> found(unit, id).chain(lesson -> effects(lesson, 0, new ArrayList<>())
        .map(effects -> new ReadLesson(lesson, effects))));
  }

  /** What is no longer true is not found any more; its address still answers. */
  @POST
  @Path("{businessUnit}/{id}/retirement")
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  public Uni<Lesson> retire(@PathParam("businessUnit") String unit, @PathParam("id") String id) {
    return in(unit, () -> lessons.retire(unit, id, clock.instant()).chain(() -> found(unit, id)));
  }

  /** Remembers that customers were told; saying it twice is once. */
  @POST
  @Path("{businessUnit}/{id}/notices")
  @RolesAllowed({"quality", "bu-manager"})
  public Uni<Lesson> told(@PathParam("businessUnit") String unit, @PathParam("id") String id, NoticeRequest request) {
    var notice = Texts.required("notice", Texts.body(request).notice(), 64);
    var item = Texts.required("item", request.item(), 64);
    var by = current.get().id();
    return in(unit, () -> found(unit, id)
        .chain(() -> lessons.note(unit, id, new Lesson.Notice(notice, item, by, clock.instant())))
        .chain(() -> found(unit, id)));
  }

  private Uni<Void> searchable(String text) {
    return text == null ? Uni.createFrom().voidItem() : lessons.hasWords(text).invoke(some -> {
      if (!some) {
        throw Texts.invalid("q", "Give at least one word or two Chinese characters.");
      }
    }).replaceWithVoid();
  }

  private Uni<Lesson> found(String unit, String id) {
    return lessons.find(unit, id).map(found -> found.orElseThrow(Problems::notFound));
  }

  /** One after the other: a transaction has one session. */
  private Uni<List<Actions.Effects>> effects(Lesson lesson, int place, List<Actions.Effects> sofar) {
    if (place == lesson.notices().size()) {
      return Uni.createFrom().item(sofar);
    }
    var notice = lesson.notices().get(place);
    return actions.effects(lesson.businessUnit(), notice.item(), notice.at(), clock.instant()).invoke(sofar::add)
        .chain(() -> effects(lesson, place + 1, sofar));
  }

  private <T> Uni<T> in(String unit, Supplier<Uni<T>> work) {
    return transactions.within(current.get().scopeOf(unit), work);
  }
}
