package io.zerodistance.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.zerodistance.testkit.AccessMatrix.Answer;

/** The checker itself: it is silent about a service that keeps its matrix and speaks of every planted violation. */
class AccessMatrixTest {

  private static final AccessMatrix MATRIX = AccessMatrix.parse("""
      # who may what
      GET /api/cases/{number};agent,supervisor

      POST /api/complaints;PUBLIC
      """);
  private static final Operation READ = new Operation("GET", "/api/cases/{number}", Map.of("number", "string"));
  private static final Operation FILE = new Operation("POST", "/api/complaints", Map.of());
  private static final List<Operation> BOTH = List.of(READ, FILE);

  @Test
  void a_service_that_keeps_its_matrix_is_left_alone() {
    assertThat(MATRIX.differencesTo(BOTH)).isEmpty();
    assertThat(MATRIX.violations(BOTH, AccessMatrixTest::faithful)).isEmpty();
  }

  @Test
  void an_operation_that_nobody_put_into_the_matrix_is_found() {
    var forgotten = new Operation("DELETE", "/api/cases/{number}", Map.of());
    assertThat(MATRIX.differencesTo(List.of(READ, FILE, forgotten)))
        .containsExactly("DELETE /api/cases/{number}: is offered, add a line that says who may call it");
  }

  @Test
  void a_line_without_an_operation_is_found() {
    assertThat(MATRIX.differencesTo(List.of(READ)))
        .containsExactly("POST /api/complaints: is in the matrix but not offered, remove the line");
  }

  @Test
  void an_operation_open_to_everyone_is_found() {
    assertThat(
        MATRIX.violations(List.of(READ), (operation, role) -> new Answer(404, "urn:zerodistance:problem:not-found")))
        .hasSize(1 + 1 + 4).anyMatch(text -> text.contains("as nobody")).anyMatch(text -> text.contains("as none"));
  }

  @Test
  void a_role_too_many_and_a_role_too_few_are_found() {
    assertThat(MATRIX.violations(List.of(READ), (operation, role) -> role.equals("admin") ? new Answer(200, "")
        : faithful(operation, role))).containsExactly("GET /api/cases/{number} as admin: expected FORBIDDEN, was 200 ");
    assertThat(MATRIX.violations(List.of(READ), (operation, role) -> role.equals("agent")
        ? new Answer(403, "urn:zerodistance:problem:forbidden") : faithful(operation, role)))
        .containsExactly("GET /api/cases/{number} as agent: expected OPEN, was 403 urn:zerodistance:problem:forbidden");
  }

  @Test
  void an_operation_that_is_listed_but_not_answered_is_found() {
    assertThat(MATRIX.violations(List.of(READ), (operation, role) -> new Answer(404, ""))).isNotEmpty();
  }

  @Test
  void a_public_operation_that_asks_to_sign_in_and_one_that_breaks_are_found() {
    assertThat(MATRIX.violations(List.of(FILE), (operation, role) -> new Answer(401, ""))).hasSize(8);
    assertThat(MATRIX.violations(List.of(FILE), (operation, role) -> new Answer(500, ""))).hasSize(8);
  }

  @Test
  void a_refusal_by_the_domain_is_no_refusal_of_the_role() {
    assertThat(MATRIX.violations(List.of(READ), (operation, role) -> role.equals("agent")
        ? new Answer(403, "urn:zerodistance:problem:authority-exceeded") : faithful(operation, role))).isEmpty();
  }

  @Test
  void a_matrix_with_a_typing_error_is_refused() {
    assertThatThrownBy(() -> AccessMatrix.parse("GET /api/x;agents")).hasMessageContaining("unknown role");
    assertThatThrownBy(() -> AccessMatrix.parse("GET /api/x;")).hasMessageContaining("unknown role");
    assertThatThrownBy(() -> AccessMatrix.parse("GET /api/x")).hasMessageContaining("METHOD path;roles");
    assertThatThrownBy(() -> AccessMatrix.parse("GET /api/x;agent\nGET /api/x;PUBLIC")).hasMessageContaining("twice");
    assertThatThrownBy(() -> AccessMatrix.parse("GET /api/x;PUBLIC,agent")).hasMessageContaining("unknown role");
  }

  @Test
  void operations_are_read_from_the_api_description_with_harmless_values_for_their_paths() throws Exception {
    var operations = Operation.of(new ObjectMapper().readTree("""
        {"paths": {"/api/x/{id}/{number}/{n}/{staff}": {
          "parameters": [{"name": "id", "in": "path", "schema": {"type": "string", "format": "uuid"}}],
          "get": {"parameters": [{"name": "number", "in": "path", "schema": {"type": "string"}},
                                 {"name": "n", "in": "path", "schema": {"type": "integer"}}]},
          "summary": "not an operation"}}}"""));
    assertThat(operations).hasSize(1);
    assertThat(operations.getFirst().harmlessAddress())
        .isEqualTo("/api/x/01890000-0000-7000-8000-000000000000/FD-261121-00000000/999999/unknown");
  }

  private static Answer faithful(Operation operation, String role) {
    if (operation.equals(FILE)) {
      return new Answer(400, "urn:zerodistance:problem:validation-failed");
    }
    return switch (role) {
      case AccessMatrix.NOBODY -> new Answer(401, "urn:zerodistance:problem:unauthenticated");
      case "agent", "supervisor" -> new Answer(404, "urn:zerodistance:problem:not-found");
      default -> new Answer(403, "urn:zerodistance:problem:forbidden");
    };
  }
}
