package io.zerodistance.resolution.closing;

import io.zerodistance.resolution.casefile.CaseFile;

/** The language that a customer is answered in. */
final class Wording {

  private Wording() {}

  /** English only for who wrote English. */
  static boolean isChinese(CaseFile file) {
    return !file.isAnsweredInEnglish();
  }
}
