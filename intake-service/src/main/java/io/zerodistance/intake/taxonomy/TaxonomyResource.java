package io.zerodistance.intake.taxonomy;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;

import io.zerodistance.access.Problems;
import io.zerodistance.intake.unit.BusinessUnits;
import io.zerodistance.intake.unit.Language;

/** What a customer can choose from while filing. */
@Path("/api/taxonomies/{businessUnit}")
class TaxonomyResource {

  @Inject
  BusinessUnits units;
  @Inject
  Taxonomies taxonomies;

  record ItemView(String code, String name, String rollup) {}

  record DimensionView(String code, String name, List<ItemView> items) {}

  record FormerView(String code, String name, String successor) {}

  record TaxonomyView(String businessUnit, String name, List<DimensionView> dimensions, List<FormerView> retired) {}

  @GET
  @PermitAll
  public TaxonomyView read(@PathParam("businessUnit") String businessUnit,
      @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String acceptLanguage) {
    var unit = units.find(businessUnit).orElseThrow(Problems::notFound);
    var language = Language.preferred(acceptLanguage);
    var taxonomy = taxonomies.of(unit.id());
    var dimensions = taxonomy.dimensions().stream()
        .map(dimension -> new DimensionView(dimension.code(), language.pick(dimension.zh(), dimension.en()),
            taxonomy.items().stream().filter(item -> item.active() && item.dimension().equals(dimension.code()))
                .map(item -> new ItemView(item.code(), language.pick(item.zh(), item.en()), item.rollup())).toList()))
        .filter(dimension -> !dimension.items().isEmpty()).toList();
    var retired = taxonomy.items().stream().filter(item -> !item.active())
        .map(item -> new FormerView(item.code(), language.pick(item.zh(), item.en()),
            taxonomy.current(item.code()).map(Item::code).orElse(null)))
        .toList();
    return new TaxonomyView(unit.id(), unit.name(language), dimensions, retired);
  }
}
