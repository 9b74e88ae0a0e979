package io.zerodistance.resolution.reply;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;

/** The five-part check while typing, and again on sending. */
@Path("/api")
public class ReplyResource {

  private static final int LONGEST = 10_000;

  @Inject
  ReplyCheck check;
  @Inject
  CaseDesk desk;
  @Inject
  SendReply sendReply;
  @Inject
  IdempotentRequests idempotent;

  public record ReplyCheckRequest(String text) {}

  public record ReplyCheckResult(List<FoundPart> parts, List<ReplyPart> missing) {}

  public record Override(String reason) {}

  public record SendReplyRequest(String text, Override override) {}

  @POST
  @Path("reply-check")
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public ReplyCheckResult check(ReplyCheckRequest request) {
    var text = Texts.optional("text", Texts.body(request).text(), LONGEST);
    var parts = check.check(text == null ? "" : text);
    return new ReplyCheckResult(parts, ReplyCheck.missing(parts));
  }

  /** {@code Idempotency-Key} is optional here; with it a repeated request sends the reply once. */
  @POST
  @Path("cases/{number}/replies")
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<SentReply> send(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      SendReplyRequest request) {
    var text = Texts.required("text", Texts.body(request).text(), LONGEST);
    var reason = request.override() == null ? null
        : Texts.required("override.reason", request.override().reason(), 500);
    return desk.working(number, (caller, file) -> key == null ? sendReply.send(file, text, reason, caller.id())
        : idempotent.once(file.businessUnit(), caller.id() + " replies " + number, key, request, SentReply.class,
            () -> sendReply.send(file, text, reason, caller.id())));
  }
}
