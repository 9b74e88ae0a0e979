package io.zerodistance.access;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** A careless application: no statement of it filters by business unit, so that only the database stands in the way. */
@Path("/api/access/notes")
class NotesResource {

  @Inject
  CurrentCaller caller;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;

  /** Any twenty notes; the pause holds the connection, so that hanging up meets a running statement. */
  @GET
  @RolesAllowed("agent")
  public Uni<List<Seen>> any(@QueryParam("pauseMillis") @DefaultValue("0") int pauseMillis) {
    return transactions.within(caller.scope(), () -> sql
        .rows("select cast(pg_sleep(?1) as text)", pauseMillis / 1000.0)
        .chain(() -> sql.rows("select business_unit, words from note order by random() limit 20")))
        .map(rows -> rows.stream().map(row -> new Seen((String) row[0], (String) row[1])).toList());
  }

  /** Writes whatever business unit it is told. */
  @POST
  @RolesAllowed("agent")
  @ResponseStatus(201)
  public Uni<Seen> keep(Seen note) {
    return transactions.within(caller.scope(), () -> Panache.getSession()
        .chain(session -> session.persist(Note.of(note.businessUnit(), note.words()))))
        .replaceWith(note);
  }

  record Seen(String businessUnit, String words) {}
}
