package io.zerodistance.intake.complaint;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Lets anybody name the ways that a customer takes alone; that staff or a machine stood between must be vouched for. */
final class ChannelPolicy {

  private static final List<Channel> TAKEN_ALONE = List.of(Channel.WEB, Channel.MOBILE);

  private ChannelPolicy() {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the ways that may be claimed */
  static void require(Channel channel, BooleanSupplier vouched) {
    if (!TAKEN_ALONE.contains(channel) && !vouched.getAsBoolean()) {
      throw FilingProblems.field("channel",
          "use one of the allowed values or leave it out; other ways are filed by staff who have signed in, by gateways that sign, "
              + "or from an address that the operator trusts.",
          TAKEN_ALONE);
    }
  }
}
