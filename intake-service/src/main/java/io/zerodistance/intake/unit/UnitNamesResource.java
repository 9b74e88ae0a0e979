package io.zerodistance.intake.unit;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** What the units call themselves, so that every page calls them so. */
@Path("/api/intake/business-units")
class UnitNamesResource {

  @Inject
  BusinessUnits units;

  record UnitName(String id, String zh, String en) {}

  record UnitNames(List<UnitName> items) {}

  @GET
  @PermitAll
  @Operation(summary = "The business units with their names in both languages")
  @APIResponse(responseCode = "200", description = "may be kept for half a minute",
      content = @Content(schema = @Schema(implementation = UnitNames.class)))
  public RestResponse<UnitNames> names() {
    var items = units.list().stream().map(unit -> new UnitName(unit.id(), unit.zh(), unit.en())).toList();
    return RestResponse.ResponseBuilder.ok(new UnitNames(items)).header(HttpHeaders.CACHE_CONTROL, "max-age=30")
        .build();
  }
}
