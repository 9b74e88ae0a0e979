package io.zerodistance.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StackPortsTest {

  @Test
  void the_usual_ports_are_the_documented_ones() {
    var ports = new StackPorts(8080);
    assertThat(ports.all().values()).containsExactly(8080, 8101, 8102, 8103, 8104, 8105, 8190, 8191, 3025, 3143, 15432,
        19092, 19093,
        18080,
        19000);
    assertThat(ports.service("intake", 2)).isEqualTo(8111);
    assertThat(ports.origin()).isEqualTo("http://localhost:8080");
  }

  @Test
  void another_base_moves_every_port_so_that_two_stacks_share_none() {
    var other = new StackPorts(28080);
    assertThat(other.all().values()).doesNotHaveDuplicates()
        .doesNotContainAnyElementsOf(new StackPorts(8080).all().values());
    assertThat(other.service("analytics", 8)).isLessThan(other.payout());
  }

  @Test
  void a_base_that_leaves_no_room_is_refused() {
    assertThatThrownBy(() -> new StackPorts(60_000)).hasMessageContaining("between 1024 and 32649");
  }
}
