package io.zerodistance.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.restassured.RestAssured;

/**
 * For a service's test class to extend: no forged or spoiled token opens a protected operation of it, the good token does.
 *
 * <p>The subclass is annotated with {@code @QuarkusTest} and {@code @QuarkusTestResource(ServiceDatabase.class)}.
 */
public abstract class ForgedTokenCheck {

  private static final Set<String> EVERY_ROLE =
      Set.of("agent", "supervisor", "quality", "bu-manager", "group-viewer", "admin");

  /** The address of an operation that is read by GET and needs a role. */
  protected abstract String protectedAddress();

  @Test
  void no_forged_or_spoiled_token_is_accepted() {
    Map<Forgery, Integer> accepted = new LinkedHashMap<>();
    for (var forgery : Forgery.values()) {
      int status = status(forgery.header());
      if (status != 401) {
        accepted.put(forgery, status);
      }
    }
    assertThat(accepted).as("forgeries that were not answered 401").isEmpty();
  }

  @Test
  void the_good_token_is_accepted() {
    var token = Tokens.of("food-agent-1", EVERY_ROLE, Set.of("food"));
    assertThat(status("Bearer " + token)).isNotIn(List.of(401, 403)).isLessThan(500);
    assertThat(status("Bearer " + Jws.good().signed())).isNotIn(List.of(401, 403)).isLessThan(500);
  }

  private int status(String authorization) {
    return RestAssured.given().header("Authorization", authorization).get(protectedAddress()).statusCode();
  }
}
