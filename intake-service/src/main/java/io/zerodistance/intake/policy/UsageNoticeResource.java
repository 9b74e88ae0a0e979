package io.zerodistance.intake.policy;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.suggestion.SuggestTriage;
import io.zerodistance.intake.taxonomy.Taxonomies;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** Shown while a customer writes, and only where it may help: it never stands in the way of filing. */
@Path("/api/usage-notices/{businessUnit}")
class UsageNoticeResource {

  private static final int LONGEST = 10_000;

  @Inject
  Transactions transactions;
  @Inject
  BusinessUnits units;
  @Inject
  Taxonomies taxonomies;
  @Inject
  SuggestTriage suggest;
  @Inject
  UsageNotices notices;

  /** What the customer has chosen or written so far; it is not kept. */
  @RegisterForReflection
  record SoFar(String taxonomyItem, String product, String text) {}

  record Notice(String id, String title, String text) {}

  record Notices(List<Notice> items) {}

  @POST
  @Path("/matches")
  @PermitAll
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Tips that fit what is being written; none where anybody may be hurt")
  public Uni<Notices> matching(@PathParam("businessUnit") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage, SoFar written) {
    var unit = units.find(id).orElseThrow(Problems::notFound);
    var language = Language.preferred(acceptLanguage);
    var item = item(unit.id(), written);
    return item == null ? Uni.createFrom().item(new Notices(List.of()))
        : transactions.within(Scope.of(unit.id()), () -> notices.published(unit.id(), item, words(written)))
            .map(found -> new Notices(found.stream().map(
                one -> new Notice(one.id(), one.title().in(language), one.text().in(language))).toList()));
  }

  @POST
  @Path("/{notice}/settlements")
  @PermitAll
  @Operation(summary = "The notice settled my matter: counted once per Idempotency-Key, nothing else is kept")
  public Uni<RestResponse<Void>> settled(@PathParam("businessUnit") String id, @PathParam("notice") String notice,
      @HeaderParam("Idempotency-Key") String key) {
    IdempotentRequests.requireKey(key);
    var unit = units.find(id).orElseThrow(Problems::notFound);
    return transactions.within(Scope.of(unit.id()),
        () -> notices.settle(unit.id(), notice, IdempotentRequests.hash(key)))
        .map(ignored -> RestResponse.noContent());
  }

  /** Of what is written, as much as a product is looked for in. */
  private static String words(SoFar written) {
    var words = Stream.of(written.product(), written.text()).filter(Objects::nonNull).collect(Collectors.joining(" "));
    return words.substring(0, Math.min(words.length(), LONGEST));
  }

  /** @return null where nothing fits, or where words of harm call for a person and not for a tip */
  private String item(String unit, SoFar written) {
    var text = written == null || written.text() == null ? "" : written.text().strip();
    var read = text.isEmpty() || text.length() > LONGEST ? null : suggest.gist(unit, text);
    if (read != null && read.safety()) {
      return null;
    }
    var given = written == null ? null : written.taxonomyItem();
    if (given != null && taxonomies.of(unit).active(given).isPresent()) {
      return given;
    }
    return read == null ? null : read.itemWorthTelling();
  }
}
