package io.zerodistance.resolution.workbench;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.casefile.Timeline;

/** A person has read the late news of a case and found that what it tells needs neither an answer nor work. */
@Path("/api/cases/{number}/late-news/reading")
public class HeedNewsResource {

  @Inject
  CaseDesk desk;
  @Inject
  LateNews lateNews;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** {@code seen}: the newest time of what was read, as the case shows it. */
  public record ReadingRequest(String seen) {}

  /** What is left of it: what came meanwhile. Repeating it changes nothing. */
  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Page<LateNews.News>> read(@PathParam("number") String number, ReadingRequest request) {
    var seen = Texts.moment("seen", Texts.body(request).seen());
    return desk.working(number, (caller, file) -> lateNews.read(file, seen)
        .chain(any -> any ? timeline.note(file, clock.instant(), "late-news-read", caller.id(), null)
            : Uni.createFrom().voidItem())
        .chain(() -> lateNews.of(file))).map(left -> new Page<>(left, null));
  }
}
