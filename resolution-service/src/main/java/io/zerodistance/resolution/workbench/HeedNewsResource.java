package io.zerodistance.resolution.workbench;

import java.time.Clock;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.LateNews;
import io.zerodistance.resolution.casefile.Timeline;

/** A person has read the late news of a case and found that it needs neither an answer nor work. */
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

  /** What is left of it: nothing. Repeating it changes nothing. */
  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Page<LateNews.News>> read(@PathParam("number") String number) {
    return desk.working(number, (caller, file) -> lateNews.of(file)
        .chain(news -> news.isEmpty() ? Uni.createFrom().voidItem() : heed(file, caller.id())))
        .map(none -> new Page<>(List.<LateNews.News>of(), null));
  }

  private Uni<Void> heed(CaseFile file, String by) {
    return lateNews.heeded(file).chain(() -> timeline.note(file, clock.instant(), "late-news-read", by, null));
  }
}
