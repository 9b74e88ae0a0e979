package io.zerodistance.resolution.lesson;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;

/** What others learned that may help on a case, and what is to be learned from it. */
@Path("/api/cases/{number}")
public class CaseLessonResource {

  private static final int MOST = 5;
  private static final int LONGEST = 10_000;

  @Inject
  CaseDesk desk;
  @Inject
  Lessons lessons;
  @Inject
  PublishLesson publishLesson;
  @Inject
  IdempotentRequests idempotent;

  /** {@code text}: what the customer said, as the desk reads it; it is compared and not kept. */
  public record Said(String text) {}

  public record SimilarLesson(Lesson lesson, int percent, List<String> common) {
    static SimilarLesson of(Lessons.Similar found) {
      return new SimilarLesson(found.lesson(), (int) Math.round(found.likeness() * 100), found.common());
    }
  }

  public record SimilarLessons(List<SimilarLesson> items, String next) {}

  public record CaseLessons(List<Lesson> items, String next) {}

  public record LessonRequest(String title, String advice, String site, String product) {}

  /** The likeliest first, at most five; none where nothing is like it. */
  @POST
  @Path("similar-lessons")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<SimilarLessons> similar(@PathParam("number") String number, Said said) {
    var text = said == null ? null : Texts.optional("text", said.text(), LONGEST);
    return desk.reading(number, (caller, file) -> lessons.similar(file.businessUnit(), number,
        text == null ? "" : text, file.taxonomyItem(), MOST + 1))
        .map(found -> new SimilarLessons(found.stream().limit(MOST).map(SimilarLesson::of).toList(), null));
  }

  /** The lessons of this case. */
  @GET
  @Path("lessons")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<CaseLessons> of(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> lessons.of(file.businessUnit(), number))
        .map(found -> new CaseLessons(found, null));
  }

  @POST
  @Path("lessons")
  @RolesAllowed({"supervisor", "quality", "bu-manager"})
  @ResponseStatus(201)
  public Uni<Lesson> publish(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      LessonRequest request) {
    IdempotentRequests.requireKey(key);
    var told = new PublishLesson.Told(Texts.required("title", Texts.body(request).title(), 120).strip(),
        Texts.required("advice", request.advice(), 2_000).strip(), Texts.optional("site", request.site(), 100),
        Texts.optional("product", request.product(), 100));
    return desk.working(number, (caller, file) -> idempotent.once(file.businessUnit(),
        caller.id() + " learns from " + number, key, request, Lesson.class,
        () -> publishLesson.publish(file, told, caller.id())));
  }
}
