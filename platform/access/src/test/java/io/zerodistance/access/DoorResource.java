package io.zerodistance.access;

import java.time.Instant;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;

/** Everything that a caller can get wrong, and everything that can go wrong behind the door. */
@Path("/api/access/door")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class DoorResource {

  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  enum Kind {
    COMPLAINT, GRIEVANCE
  }

  record Letter(@NotBlank String text, Kind kind, @Max(10) Integer number, Place place, Instant at,
      Map<String, String> answers) {

    Letter(String text, Kind kind, Integer number, Place place) {
      this(text, kind, number, place, null, null);
    }
  }

  record Place(String city) {}

  @POST
  @PermitAll
  public Uni<Letter> echo(@Valid @NotNull Letter letter) {
    return Uni.createFrom().item(letter);
  }

  @GET
  @PermitAll
  @Path("/words/{word}")
  public Uni<Letter> word(@PathParam("word") String word, @QueryParam("also") String also,
      @HeaderParam("Tracking-Token") String token) {
    return Uni.createFrom().item(new Letter(word + also + token, null, null, null));
  }

  @GET
  @PermitAll
  @Path("/numbers")
  public Uni<Letter> number(@QueryParam("limit") @Max(100) int limit, @QueryParam("kind") Kind kind) {
    return Uni.createFrom().item(new Letter("x", kind, limit, null));
  }

  @GET
  @RolesAllowed("supervisor")
  @Path("/supervisors")
  public Uni<Letter> supervisors() {
    return Uni.createFrom().item(new Letter("x", null, null, null));
  }

  @GET
  @Path("/forgotten")
  public Uni<Letter> nobodySaidWhoMay() {
    return Uni.createFrom().item(new Letter("x", null, null, null));
  }

  @GET
  @PermitAll
  @Path("/broken")
  public Uni<Letter> broken(@QueryParam("how") String how) {
    return switch (how) {
      case "thrown" -> throw new IllegalStateException("select secret from io.zerodistance.Vault");
      case "failed" -> Uni.createFrom().failure(new IllegalStateException("select secret from io.zerodistance.Vault"));
      case "error" -> throw new StackOverflowError("io.zerodistance.Vault");
      case "sql" ->
          transactions.within(Scope.of("food"), () -> sql.rows("select secret from vault")).replaceWith(() -> null);
      case "foreign" -> transactions.within(Scope.of("food"), () -> sql.execute(
          "insert into note (id, business_unit, words) values (gen_random_uuid(), 'retail', 'x')"))
          .replaceWith(() -> null);
      case "nul" -> transactions.within(Scope.of("food"), () -> sql.rows("select cast(?1 as text)", "a\0b"))
          .replaceWith(() -> null);
      case "terminated" -> transactions.within(Scope.of("food"),
          () -> sql.rows("select pg_terminate_backend(pg_backend_pid())")).replaceWith(() -> null);
      default -> Uni.createFrom().nullItem();
    };
  }
}
