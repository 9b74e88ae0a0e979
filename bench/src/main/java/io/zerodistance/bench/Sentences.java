package io.zerodistance.bench;

import java.util.SplittableRandom;

/**
 * Writes texts that are distributed like customers' own. 2 447 of them hold 90 000 pairs of characters, 31 000 different ones, 21 000
 * of them once, and the most frequent 2 000 make 48 % (the real ones: 89 000, 31 000, 21 000, 48 %).
 */
final class Sentences {

  private static final String[] COMMON = {"昨天", "在店里", "买的", "酸奶", "发霉", "退款", "要求", "客服", "态度", "没有人", "电话",
      "已经", "三天", "了", "质量", "太差", "希望", "尽快", "处理", "订单", "送货", "包装", "破损", "赔偿", "道歉", "排队", "小时",
      "孩子", "老人", "电梯", "物业", "水泥", "结块", "药店", "医生", "挂号", "收费", "发票"};
  static final int MEAN = 51;
  private static final double MARK = 0.24;
  private static final double FROM_THE_LIST = 0.03;
  private static final int VOCABULARY = 10_000;
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
      double what = random.nextDouble();
      if (what < MARK) {
        text.append(random.nextBoolean() ? '，' : '。');
      } else if (what < MARK + FROM_THE_LIST) {
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
    for (int length = own.nextInt(4) == 0 ? 3 : 2; length > 0; length--) {
      word.append((char) (HAN + (int) (HAN_IN_USE * Math.pow(own.nextDouble(), 5))));
    }
    return word.toString();
  }

}
