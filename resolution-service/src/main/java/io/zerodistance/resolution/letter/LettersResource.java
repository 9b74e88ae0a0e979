package io.zerodistance.resolution.letter;

import java.util.List;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.CustomerDesk;
import io.zerodistance.resolution.casefile.TrackingToken;
import io.zerodistance.resolution.closing.ClosingLetters;
import io.zerodistance.resolution.closing.Resolutions;
import io.zerodistance.resolution.remedy.Bases;
import io.zerodistance.resolution.remedy.Offer;
import io.zerodistance.resolution.remedy.Offers;
import io.zerodistance.resolution.remedy.Remedies;
import io.zerodistance.resolution.reply.Replies;
import io.zerodistance.resolution.shortletter.ShortLetters;

/** What we wrote to the customer, for the customer: no login, but the private tracking token. */
@Path("/api/cases/{number}/letters")
public class LettersResource {

  @Inject
  CustomerDesk desk;
  @Inject
  Replies replies;
  @Inject
  Remedies remedies;
  @Inject
  Bases bases;
  @Inject
  Offers offers;
  @Inject
  ShortLetters shortLetters;
  @Inject
  Resolutions resolutions;
  @Inject
  ClosingLetters endings;

  public record Letters(List<Letter> items, String next) {}

  @GET
  @PermitAll
  public Uni<RestResponse<Letters>> letters(@PathParam("number") String number,
      @HeaderParam(TrackingToken.HEADER) String token) {
    return desk.reading(number, token, this::written)
        .map(letters -> RestResponse.ResponseBuilder.ok(new Letters(letters, null))
            .header(HttpHeaders.CACHE_CONTROL, "no-store").build());
  }

  private Uni<List<Letter>> written(CaseFile file) {
    return replies.of(file).chain(replied -> offered(file).chain(offered -> endings(file)
        .chain(ended -> shortLetters.of(file).map(noted -> Letter.of(replied, offered, ended, noted)))));
  }

  private Uni<Letter.Offered> offered(CaseFile file) {
    return remedies.of(file).chain(remedied -> bases.of(file).chain(reasons -> offers.of(file)
        .map(all -> all.stream().filter(offer -> offer.endsAt() != null)
            .collect(Collectors.toMap(Offer::remedy, Offer::endsAt)))
        .chain(untils -> shortLetters.texts(file, "OFFER_UNTIL", untils))
        .map(until -> new Letter.Offered(remedied, reasons, until))));
  }

  private Uni<Letter.Endings> endings(CaseFile file) {
    return resolutions.of(file).chain(resolved -> endings.responses(file)
        .chain(finals -> endings.notices(file).map(settled -> new Letter.Endings(resolved, finals, settled))));
  }
}
