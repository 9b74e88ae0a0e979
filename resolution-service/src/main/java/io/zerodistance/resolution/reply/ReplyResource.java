package io.zerodistance.resolution.reply;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.jboss.resteasy.reactive.ResponseStatus;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.promise.PromiseResource;

/** Replies to the customer; checked once more on sending. */
@Path("/api/cases/{number}/replies")
public class ReplyResource {

  static final int LONGEST = 10_000;
  private static final int MOST_PROMISES = 20;

  @Inject
  CaseDesk desk;
  @Inject
  SendReply sendReply;
  @Inject
  IdempotentRequests idempotent;

  public record PromisedInReply(String text, String due) {}

  /**
   * {@code promises}: what the text promises and shall be tracked, each with its due time; may be missing. {@code seen}: the newest time of
   * the late news that it answers; without it none is answered.
   */
  public record SendReplyRequest(String text, LetterCheck.Override override, List<PromisedInReply> promises,
      @JsonInclude(JsonInclude.Include.NON_NULL) String seen) {

    /** What makes it this reply: sent again, it may have seen more. */
    SendReplyRequest content() {
      return new SendReplyRequest(text, override, promises, null);
    }
  }

  /** {@code Idempotency-Key} is optional here; with it a repeated request sends the reply once. */
  @POST
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  @ResponseStatus(201)
  public Uni<SentReply> send(@PathParam("number") String number, @HeaderParam("Idempotency-Key") String key,
      SendReplyRequest request) {
    var text = Texts.required("text", Texts.body(request).text(), LONGEST);
    var reason = LetterCheck.reasonOf(request.override());
    var promised = promised(request.promises());
    var seen = Texts.optionalMoment("seen", request.seen());
    return desk.working(number,
        (caller, file) -> key == null ? sendReply.send(file, text, reason, promised, seen, caller.id())
            : idempotent.once(file.businessUnit(), caller.id() + " replies " + number, key, request.content(),
                SentReply.class, () -> sendReply.send(file, text, reason, promised, seen, caller.id())));
  }

  private static List<SendReply.Promised> promised(List<PromisedInReply> promises) {
    if (promises == null) {
      return List.of();
    }
    if (promises.size() > MOST_PROMISES) {
      throw Texts.invalid("promises", "Track at most " + MOST_PROMISES + " promises of one reply.");
    }
    return promises.stream().map(one -> new SendReply.Promised(Texts.required("promises.text", one.text(), 2_000),
        PromiseResource.instant(Texts.required("promises.due", one.due(), 40)))).toList();
  }
}
