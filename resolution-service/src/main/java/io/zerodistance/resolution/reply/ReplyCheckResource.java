package io.zerodistance.resolution.reply;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.zerodistance.resolution.casefile.Texts;

/** The five-part check while typing. */
@Path("/api/reply-check")
public class ReplyCheckResource {

  @Inject
  ReplyCheck check;

  public record ReplyCheckRequest(String text) {}

  public record ReplyCheckResult(List<FoundPart> parts, List<ReplyPart> missing) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public ReplyCheckResult check(ReplyCheckRequest request) {
    var text = Texts.optional("text", Texts.body(request).text(), ReplyResource.LONGEST);
    var parts = check.check(text == null ? "" : text);
    return new ReplyCheckResult(parts, ReplyCheck.missing(parts));
  }
}
