package io.zerodistance.intake.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import io.zerodistance.intake.delivery.Outcome;

class CallGatewayTest {

  @Test
  void where_a_gateway_does_not_know_repetitions_an_unclear_answer_stops_for_a_person() {
    assertThat(CallGateway.answered(502, false)).isEqualTo(new Outcome.Unclear("gateway-502"));
    assertThat(CallGateway.failed(new TimeoutException(), false)).isEqualTo(new Outcome.Unclear("no-answer"));
    assertThat(CallGateway.answered(502, true)).isEqualTo(new Outcome.Later("gateway-502"));
    assertThat(CallGateway.failed(new TimeoutException(), true)).isEqualTo(new Outcome.Later("no-answer"));
  }

  @Test
  void what_was_surely_not_taken_is_tried_again_and_what_is_refused_is_not() {
    assertThat(CallGateway.failed(new ConnectException(), false)).isEqualTo(new Outcome.Later("no-connection"));
    assertThat(CallGateway.answered(429, false)).isEqualTo(new Outcome.Later("gateway-429"));
    assertThat(CallGateway.answered(404, true)).isEqualTo(new Outcome.Refused("gateway-404"));
    assertThat(CallGateway.answered(302, true)).isEqualTo(new Outcome.Refused("gateway-302"));
    assertThat(CallGateway.answered(202, true)).isEqualTo(new Outcome.Sent());
  }
}
