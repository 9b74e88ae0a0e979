package io.zerodistance.intake.gateway;

import java.util.Base64;
import java.util.List;

import io.zerodistance.intake.complaint.FilingProblems;
import io.zerodistance.intake.network.WebAddressPolicy;

/** What a gateway's message must hold. */
final class MessagePolicy {

  static final int MOST_MEDIA = 10;
  private static final int LONGEST = 200;
  private static final String NO_WORDS = "（只有文件，没有文字。Files only, no words.）";

  private MessagePolicy() {}

  /**
   * @return the message, with words that say so where there were none but files
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming the field
   */
  static GatewayMessage accept(GatewaySettings.Gateway gateway, GatewayMessage message) {
    var sender = message == null ? null : message.sender();
    if (message == null || isNoId(message.id())) {
      throw FilingProblems.field("id", "send the gateway's own id of the message, 1 to 200 characters.");
    }
    if (sender == null || isNoId(sender.id())) {
      throw FilingProblems.field("sender.id", "send who wrote, 1 to 200 characters.");
    }
    if (message.businessUnit() == null || !gateway.businessUnits().contains(message.businessUnit())) {
      throw FilingProblems.field("businessUnit", "use a unit of this gateway.", gateway.businessUnits());
    }
    var media = message.media() == null ? List.<GatewayMessage.Medium>of() : message.media();
    if (media.size() > MOST_MEDIA || !media.stream().allMatch(MessagePolicy::isOne)) {
      throw FilingProblems.field("media", "send at most " + MOST_MEDIA
          + " files, each with either the http or https address where it lies ('url') or itself in base64 ('data').");
    }
    return media.isEmpty() || message.text() != null && !message.text().isBlank() ? message
        : new GatewayMessage(message.id(), message.businessUnit(), sender, NO_WORDS, message.language(), media);
  }

  private static boolean isNoId(String id) {
    return id == null || id.isBlank() || id.length() > LONGEST;
  }

  private static boolean isOne(GatewayMessage.Medium medium) {
    return medium != null && (medium.name() == null || medium.name().length() <= LONGEST)
        && (medium.data() == null ? WebAddressPolicy.accept(medium.url()) != null
            : medium.url() == null && isBase64(medium.data()));
  }

  private static boolean isBase64(String data) {
    try {
      return Base64.getDecoder().decode(data).length > 0;
    } catch (IllegalArgumentException other) {
      return false;
    }
  }
}
