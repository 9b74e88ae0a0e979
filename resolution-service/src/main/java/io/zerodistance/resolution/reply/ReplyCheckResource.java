package io.zerodistance.resolution.reply;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.casefile.Texts;
import io.zerodistance.resolution.promise.FindPromises;
import io.zerodistance.resolution.promise.FoundPromise;

/** The five-part check while typing. */
@Path("/api/reply-check")
public class ReplyCheckResource {

  @Inject
  ReplyCheck check;
  @Inject
  LetterCheck letterCheck;
  @Inject
  CaseDesk desk;
  @Inject
  FindPromises findPromises;

  /** {@code letter}: what is written, a reply when left out, says which parts are missing; {@code number}: the case that is answered, of which an inquiry needs none; without it no promises are looked for, for each unit counts time its own way. */
  public record ReplyCheckRequest(String text, String number, String letter) {}

  /** {@code otherLanguage}: the customer's language, when the text is in another one. */
  public record ReplyCheckResult(List<FoundPart> parts, List<ReplyPart> missing, List<FoundPromise> promises,
      String otherLanguage) {}

  @POST
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager"})
  public Uni<ReplyCheckResult> check(ReplyCheckRequest request) {
    var given = Texts.optional("text", Texts.body(request).text(), ReplyResource.LONGEST);
    var text = given == null ? "" : given;
    var parts = check.check(text);
    var letter = request.letter() == null ? CheckedLetter.REPLY
        : Texts.choice("letter", request.letter(), CheckedLetter.class);
    var missing = letterCheck.missing(letter, text, parts);
    if (request.number() == null || request.number().isBlank()) {
      return Uni.createFrom().item(new ReplyCheckResult(parts, missing, List.of(), null));
    }
    return desk.reading(request.number(), (caller, file) -> {
      var language = Language.of(file.language(), text);
      return findPromises.in(Sentences.of(text), file.businessUnit()).map(promised -> new ReplyCheckResult(parts,
          file.isInquiry() && letter == CheckedLetter.REPLY ? List.of() : missing, promised,
          language.differs() ? language.customer() : null));
    });
  }
}
