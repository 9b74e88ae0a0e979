package io.zerodistance.intake.complaint;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The number that a customer quotes, such as {@code FD-261121-8K3QZ7M4}: unit prefix, day of receipt in China, seven random
 * symbols and a check symbol.
 *
 * <p>The check symbol is a weighted sum over GF(32): one wrong symbol or two swapped neighbours anywhere are always found.
 */
public record ComplaintNumber(String value) {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_SYMBOLS = 7;
  private static final int LENGTH = 18;
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd").withZone(CHINA);

  static ComplaintNumber issue(String prefix, Instant receivedAt, RandomGenerator random) {
    var body = new StringBuilder(prefix).append(DAY.format(receivedAt));
    // One draw: a secure generator costs by the call.
    long drawn = random.nextLong();
    for (int index = 0; index < RANDOM_SYMBOLS; index++, drawn >>>= 5) {
      body.append(SYMBOLS.charAt((int) drawn & 31));
    }
    body.append(checkSymbol(body)).insert(8, '-').insert(2, '-');
    return new ComplaintNumber(body.toString());
  }

  /** Reads what a person typed: any case, O for 0, I and L for 1; empty when it cannot be one of our numbers. */
  public static Optional<ComplaintNumber> parse(String typed) {
    if (typed == null || typed.length() != LENGTH || typed.charAt(2) != '-' || typed.charAt(9) != '-') {
      return Optional.empty();
    }
    var upper = typed.toUpperCase(Locale.ROOT);
    var body = (upper.substring(0, 2) + upper.substring(3, 9) + upper.substring(10))
        .replace('O', '0').replace('I', '1').replace('L', '1');
    var known = body.chars().allMatch(symbol -> SYMBOLS.indexOf(symbol) >= 0);
    if (!known || checkSymbol(body.substring(0, body.length() - 1)) != body.charAt(body.length() - 1)) {
      return Optional.empty();
    }
    return Optional.of(new ComplaintNumber(new StringBuilder(body).insert(8, '-').insert(2, '-').toString()));
  }

  public String prefix() {
    return value.substring(0, 2);
  }

  private static char checkSymbol(CharSequence body) {
    int sum = 0;
    for (int index = 0; index < body.length(); index++) {
      sum = timesAlpha(sum ^ SYMBOLS.indexOf(body.charAt(index)));
    }
    return SYMBOLS.charAt(sum);
  }

  /** Multiplies by the generator of GF(32) with the polynomial x^5 + x^2 + 1. */
  private static int timesAlpha(int value) {
    int doubled = value << 1;
    return doubled > 31 ? (doubled ^ 0b100101) & 31 : doubled;
  }
}
