package io.zerodistance.bench;

import java.util.SplittableRandom;

/** Writes texts that are distributed like customers' own: some words in nearly all of them, most words in very few. */
final class Sentences {

  private static final String[] COMMON = {"昨天", "在店里", "买的", "酸奶", "发霉", "退款", "要求", "客服", "态度", "没有人", "电话",
      "已经", "三天", "了", "，", "。", "质量", "太差", "希望", "尽快", "处理", "订单", "送货", "包装", "破损", "赔偿", "道歉", "排队", "小时",
      "孩子", "老人", "电梯", "物业", "水泥", "结块", "药店", "医生", "挂号", "收费", "发票"};
  static final int MEAN = 51;
  private static final int VOCABULARY = 40_000;
  private static final int HAN = 0x4E00;
  private static final int HAN_IN_USE = 3_500;

  private final SplittableRandom random;

  Sentences(long seed) {
    random = new SplittableRandom(seed);
  }

  /** As long as what customers really write: half have under 42 characters, a tenth over 107, 51 on average. */
  String written() {
    double rank = random.nextDouble();
    return of((int) (12 + 118 * rank * rank));
  }

  /** @param characters the length, or 0 for one as customers write */
  String text(int characters) {
    return characters == 0 ? written() : of(characters);
  }

  String of(int characters) {
    var text = new StringBuilder(characters + 8);
    while (text.length() < characters) {
      if (random.nextInt(3) == 0) {
        text.append(COMMON[random.nextInt(COMMON.length)]);
      } else {
        text.append(word((int) (VOCABULARY * Math.pow(random.nextDouble(), 3))));
      }
    }
    return text.substring(0, characters);
  }

  /** The same word for the same rank, always; low ranks are frequent. */
  static String word(int rank) {
    var own = new SplittableRandom(rank * 7_919L + 17);
    var word = new StringBuilder();
    for (int length = 2 + own.nextInt(2); length > 0; length--) {
      word.append((char) (HAN + own.nextInt(HAN_IN_USE)));
    }
    return word.toString();
  }

}
