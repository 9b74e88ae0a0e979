package io.zerodistance.resolution.closing;

import io.zerodistance.resolution.casefile.CaseFile;

/** What a regime has us tell the customer about going further, in both languages, with its source. */
public record FurtherRight(String code, String nameZh, String nameEn, String textZh, String textEn, String source) {

  String textFor(CaseFile file) {
    return Wording.isChinese(file) ? textZh : textEn;
  }
}
