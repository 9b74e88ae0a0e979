package io.zerodistance.resolution.reply;

import java.util.Comparator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Page;
import io.zerodistance.resolution.casefile.CaseDesk;
import io.zerodistance.resolution.wording.ReplyTemplate;
import io.zerodistance.resolution.wording.WordingKind;
import io.zerodistance.resolution.wording.Wordings;

/** Replies to begin from, as the unit of a case words them. */
@Path("/api/cases/{number}/reply-templates")
public class TemplatesResource {

  @Inject
  CaseDesk desk;
  @Inject
  Wordings wordings;

  /** {@code text} is in the customer's language, with the number of the case filled in. */
  public record Template(String code, String titleZh, String titleEn, String text) {}

  @GET
  @RolesAllowed({"agent", "supervisor", "bu-manager"})
  public Uni<Page<Template>> templates(@PathParam("number") String number) {
    return desk.reading(number, (caller, file) -> wordings
        .said(file.businessUnit(), WordingKind.TEMPLATE, ReplyTemplate.class)
        .map(all -> new Page<>(all.stream()
            .sorted(Comparator.comparingInt((Wordings.Said<ReplyTemplate> one) -> one.content().position())
                .thenComparing(Wordings.Said::code))
            .map(one -> template(one, file.language(), number)).toList(), null)));
  }

  private static Template template(Wordings.Said<ReplyTemplate> one, String language, String number) {
    var content = one.content();
    var text = language != null && language.startsWith("en") ? content.en() : content.zh();
    return new Template(one.code(), content.titleZh(), content.titleEn(), text.replace("{number}", number));
  }
}
