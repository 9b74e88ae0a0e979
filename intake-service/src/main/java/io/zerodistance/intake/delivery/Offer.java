package io.zerodistance.intake.delivery;

import java.math.BigDecimal;

import io.zerodistance.intake.unit.Language;

/** What a remedy's letter offers; the amount in minor units is null for all but redress. */
record Offer(String type, Long amount, String currency) {

  /** One line, such as {@code 我们的补救方案：补偿 30.00 元}. */
  String in(Language language) {
    var what = switch (type) {
      case "APOLOGY" -> language.pick("向您道歉", "an apology");
      case "EXPLANATION" -> language.pick("向您说明原因", "an explanation");
      case "CORRECTION" -> language.pick("更正或更换", "a correction");
      default -> language.pick("补偿", "redress");
    };
    return language.pick("我们的补救方案：", "Our offer: ") + what + (amount == null ? "" : " " + money(language));
  }

  private String money(Language language) {
    var value = BigDecimal.valueOf(amount, 2).toPlainString();
    return currency.equals("CNY") ? language.pick(value + " 元", "CNY " + value) : currency + " " + value;
  }
}
