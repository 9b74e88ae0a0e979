package io.zerodistance.routing.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.mutiny.Multi;
import io.zerodistance.access.CurrentCaller;
import io.zerodistance.access.Problems;

/**
 * A board as server-sent events: {@code board} carries the whole of it whenever it changed, a comment says in between
 * that the line is alive. It ends with the caller's token; who calls again with {@code Last-Event-ID} gets the board
 * only if it is another one by then.
 */
@Path("/api/routing/boards/{businessUnit}/live")
class LiveBoardResource {
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final long RETRY_MILLIS = 2_000;
  private final AtomicInteger watchers = new AtomicInteger();

  @Inject
  CurrentCaller caller;
  @Inject
  JsonWebToken token;
  @Inject
  LiveBoards boards;
  @Inject
  Clock clock;
  @ConfigProperty(name = "zd.routing.board.watchers")
  int mostWatchers;
  @ConfigProperty(name = "zd.routing.board.heartbeat")
  Duration heartbeat;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @ResponseHeader(name = "X-Accel-Buffering", value = "no")
  @Operation(
      summary = "The board live, as server-sent events: once now, then whenever it changes, at most once a second")
  public Multi<OutboundSseEvent> watch(@RestPath String businessUnit, @QueryParam("hours") Integer hours,
      @HeaderParam("Last-Event-ID") String seen, @Context Sse sse) {
    caller.scopeOf(businessUnit);
    if (watchers.incrementAndGet() > mostWatchers) {
      watchers.decrementAndGet();
      throw Problems.retryLater();
    }
    var views = boards.watch(businessUnit, BoardsResource.ahead(hours))
        .skip().first(view -> view.version().equals(seen)).map(view -> sse.newEventBuilder().name("board")
            .id(view.version()).reconnectDelay(RETRY_MILLIS).mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(BoardView.class, view).build());
    var alive = Multi.createFrom().ticks().every(heartbeat).onOverflow().drop()
        .map(tick -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy().merging().streams(views, alive).select().first(timeLeft())
        .onTermination().invoke(watchers::decrementAndGet);
  }

  private Duration timeLeft() {
    var left = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    return left.compareTo(LONGEST) > 0 ? LONGEST : left.isPositive() ? left : Duration.ofSeconds(1);
  }
}
