package io.zerodistance.testkit.planted.first;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.reactive.messaging.Emitter;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.zerodistance.testkit.planted.second.ReplyHelper;

/** Breaks what a class can break; every violation is looked for by name. */
@Path("/replies")
public class ReplyDesk {

  Emitter<String> emitter;
  Pool pool;
  public ReplyHelper other;

  @GET
  Uni<String> notPublic() {
    return Uni.createFrom().item("never served");
  }

  @WithTransaction
  Uni<Void> annotated() {
    return Panache.withTransaction(() -> Uni.createFrom().voidItem());
  }

  Uni<Void> session() {
    return Panache.withSession(() -> Uni.createFrom().voidItem());
  }

  Object time() {
    return Instant.now().toString() + LocalDate.now() + System.currentTimeMillis() + Clock.systemUTC();
  }

  String waiting() throws InterruptedException {
    Thread.sleep(1);
    return notPublic().await().atMost(Duration.ofSeconds(1));
  }
}
