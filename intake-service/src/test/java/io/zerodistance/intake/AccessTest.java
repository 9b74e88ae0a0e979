package io.zerodistance.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.zerodistance.testkit.ServiceDatabase;

/** Who may call what, for every operation of the published description: one that is not listed here fails. */
@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class AccessTest {

  private static final Set<String> ROLES =
      Set.of("customer", "agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin");
  private static final Set<String> READERS = Set.of("agent", "supervisor", "quality", "bu-manager");
  private static final Set<String> EVERYBODY = Set.of("*");
  private static final Map<String, Set<String>> MATRIX = Map.ofEntries(
      Map.entry("POST /api/complaints", EVERYBODY),
      Map.entry("GET /api/complaints/{number}", EVERYBODY),
      Map.entry("POST /api/complaints/{number}/messages", EVERYBODY),
      Map.entry("POST /api/complaints/{number}/answers", EVERYBODY),
      Map.entry("POST /api/complaints/{number}/confirmation", EVERYBODY),
      Map.entry("POST /api/complaints/{number}/withdrawal", EVERYBODY),
      Map.entry("GET /api/taxonomies/{businessUnit}", EVERYBODY),
      Map.entry("GET /api/intake/complaints", READERS),
      Map.entry("GET /api/intake/complaints/{number}", READERS),
      Map.entry("GET /api/intake/complaints/{number}/suggestion", READERS),
      Map.entry("POST /api/intake/complaints/{number}/triage", Set.of("agent", "supervisor", "bu-manager")),
      Map.entry("POST /api/grievances", READERS));

  @Test
  void every_operation_is_listed_and_every_listed_one_exists() {
    assertThat(operations()).isEqualTo(new TreeSet<>(MATRIX.keySet()));
  }

  @Test
  void every_role_gets_in_where_it_is_listed_and_nowhere_else() {
    var wrong = new TreeMap<String, Integer>();
    MATRIX.forEach((operation, allowed) -> {
      if (allowed != EVERYBODY) {
        check(wrong, operation, "nobody", null, 401);
        for (var role : ROLES) {
          check(wrong, operation, role, role, allowed.contains(role) ? 0 : 403);
        }
      } else {
        check(wrong, operation, "nobody", null, 0);
      }
    });
    assertThat(wrong).isEmpty();
  }

  /** @param expected 0 for anything but 401 and 403 */
  private static void check(Map<String, Integer> wrong, String operation, String who, String role, int expected) {
    var method = operation.split(" ")[0];
    var path = operation.split(" ")[1].replace("{number}", "FD-261121-8K3QZ7M6").replace("{businessUnit}", "food");
    var request = role == null ? given() : Desk.staff("someone", role, "food");
    int status = request.contentType(ContentType.JSON).body(method.equals("POST") ? "{}" : "").request(method, path).statusCode();
    boolean refused = status == 401 || status == 403;
    if (expected == 0 ? refused || status >= 500 : status != expected) {
      wrong.put(operation + " as " + who, status);
    }
  }

  private static Set<String> operations() {
    Map<String, Map<String, Object>> paths = new TreeMap<>(given().accept(ContentType.JSON).get("/api/intake/openapi?format=json").then()
        .statusCode(200).extract().jsonPath().<String, Map<String, Object>>getMap("paths"));
    var found = new TreeSet<String>();
    // The operator's paths come with the platform, which tests them.
    paths.keySet().removeIf(path -> path.startsWith("/api/intake/parked"));
    paths.forEach((path, methods) -> methods.keySet().stream().filter(Set.of("get", "post", "put", "delete", "patch")::contains)
        .forEach(method -> found.add(method.toUpperCase() + " " + path)));
    return found;
  }
}
