package io.zerodistance.routing.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.zerodistance.routing.servicelevel.LevelRules.Level;

/** Sets of service levels as data, each with where it is from; taking one is an ordinary change of rules. */
@Path("/api/routing/policy-packs")
class PacksResource {

  private static final TypeReference<List<Pack>> PACKS = new TypeReference<>() {};

  /** {@code clause} is where in the source; {@code since} when it came into force. */
  @RegisterForReflection
  record Source(String title, String clause, String since) {}

  /** Words by language, {@code zh} and {@code en}. */
  @RegisterForReflection
  record Pack(String id, Map<String, String> name, Map<String, String> about, List<Source> sources,
      List<Level> levels) {}

  record Packs(List<Pack> packs) {}

  @Inject
  ObjectMapper json;

  @GET
  @RolesAllowed({"agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin"})
  @Operation(summary = "Policy packs: group default, 12315, ISO 10002, UK DISP, CFPB, with their sources")
  public Packs packs() {
    try (var file = PacksResource.class.getResourceAsStream("/rules/packs.json")) {
      return new Packs(json.readValue(file, PACKS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
