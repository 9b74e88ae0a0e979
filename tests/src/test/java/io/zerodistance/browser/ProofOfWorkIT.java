package io.zerodistance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import io.zerodistance.suite.Answer;
import io.zerodistance.suite.Caller;
import io.zerodistance.suite.Suite;

/**
 * From one address many filings came already: the next customer's browser works a moment, and files all the same. Leaves a suite
 * behind that trusts no address; so it comes late, before the import that starts it anew.
 */
@Order(89)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProofOfWorkIT {

  private static final int FAR_ABOVE = 60;
  private Office office;

  @BeforeAll
  void distrust() {
    var suite = Suite.running();
    Assumptions.assumeTrue(suite.isOurs(), "a suite that runs already trusts this machine");
    suite.restartWith(Map.of("ZD_ABUSE_TRUSTED", "none"));
    office = new Office();
  }

  @AfterAll
  void close() {
    if (office != null) {
      office.close();
    }
  }

  @Test
  @DisplayName("above the soft limit a bare call is told to work; the page does it by itself")
  void works_for_it() {
    var anonymous = Caller.anonymous(office.origin());
    Answer answer = null;
    for (int filed = 0; filed < FAR_ABOVE && (answer == null || answer.status() == 201); filed++) {
      answer = anonymous.create("/api/complaints", "businessUnit", "food", "text", "第" + filed + "次反映同一家店");
    }
    assertThat(answer.text()).contains("proof-of-work-required");
    try (var customer = office.phone("working")) {
      customer.open(office.origin() + "/");
      customer.click("bu-food").write("complaint-text", "同一个小区很多人都在反映，我也说一句。").click("submit-complaint");
      assertThat(customer.see("complaint-number").innerText()).startsWith("FD-");
      customer.shoot("filed");
    }
  }
}
