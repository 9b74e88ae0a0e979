package io.zerodistance.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a unit promises in public, and the tip that spares somebody a complaint. */
@Order(27)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PolicyIT {

  private Office office;
  private Window manager;
  private Window customer;

  @BeforeAll
  void open() {
    office = new Office();
    manager = office.desk("policies", "cement-manager-1");
    customer = office.phone("policy-reader");
  }

  @AfterAll
  void close() {
    office.close();
  }

  @Test
  @DisplayName("a draft is seen by nobody; published, everybody reads it with the times in force")
  void publishes() {
    var promise = "夜间请拨打值班电话，当晚答复（" + System.nanoTime() + "）。";
    manager.click("nav-policies");
    manager.write("text-zh", promise).click("save-policy");
    assertThat(manager.see("policy-preview")).containsText(promise);
    manager.find("[data-test='publish-policy']:not([disabled])");
    customer.open(office.origin() + "/policy/cement");
    assertThat(customer.see("policy-page")).not().containsText(promise);
    manager.shoot("draft").shootNarrow("draft-narrow");
    assertThat(manager.fits()).as("no sideways scrolling").isTrue();
    manager.click("publish-policy");
    manager.find("[data-test='publish-policy'][disabled]");
    customer.reload();
    assertThat(customer.see("policy-page")).containsText(promise);
    assertThat(customer.see("policy-time")).hasText(Pattern.compile("\\d"));
    customer.shoot("policy");
    assertThat(customer.fits()).as("no sideways scrolling").isTrue();
  }

  @Test
  @DisplayName("a tip that fits settles the matter before it is filed, and that is counted")
  void settles() {
    manager.open(office.origin() + "/desk/policies");
    int before = settled();
    customer.open(office.origin() + "/");
    customer.click("bu-cement").write("complaint-text", "水泥结块了，捏得碎，还能用吗");
    customer.see("usage-notices");
    customer.shoot("tip");
    customer.click("settled-it");
    customer.see("notice-settled");
    manager.reload();
    assertThat(settled()).isEqualTo(before + 1);
    manager.shoot("counted");
  }

  private int settled() {
    return Integer.parseInt(manager.find("[data-test='notice-row']:has-text('结块') [data-test='settled']").innerText()
        .strip());
  }
}
