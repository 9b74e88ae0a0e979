package io.zerodistance.intake.policy;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** How to complain to a unit, for everybody to read. */
@Path("/api/policies/{businessUnit}")
class PolicyResource {

  @Inject
  Transactions transactions;
  @Inject
  BusinessUnits units;
  @Inject
  PolicyPages pages;

  record PublicSection(String heading, String text) {}

  /** {@code version} 0 and no sections where nothing is published; name and contact come from the directory. */
  record PublicPage(String businessUnit, String name, String contact, int version, Instant publishedAt,
      List<PublicSection> sections) {}

  @GET
  @PermitAll
  @Operation(summary = "How to complain, what happens, our limits and contacts; times are in routing's service levels")
  public Uni<PublicPage> read(@PathParam("businessUnit") String id,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var unit = units.find(id).orElseThrow(Problems::notFound);
    var language = Language.preferred(acceptLanguage);
    return transactions.within(Scope.of(unit.id()), () -> pages.published(unit.id())).map(found -> found
        .map(page -> new PublicPage(unit.id(), unit.name(language), unit.contact(language), page.version(),
            page.publishedAt(), page.sections().stream().map(section -> new PublicSection(
                section.heading().in(language), section.text().in(language))).toList()))
        .orElseGet(() -> new PublicPage(unit.id(), unit.name(language), unit.contact(language), 0, null, List.of())));
  }
}
