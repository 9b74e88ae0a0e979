package io.zerodistance.intake.customer;

import io.zerodistance.intake.unit.Language;

/** How the customer's own page calls what happened and where a matter stands; told by whoever writes that page. */
public interface PlainWords {

  String step(String what, Language language);

  String status(String status, Language language);

  /** In Chinese with English beside it. */
  default String stepInBoth(String what) {
    return step(what, Language.ZH) + " · " + step(what, Language.EN);
  }

  default String statusInBoth(String status) {
    return status(status, Language.ZH) + " · " + status(status, Language.EN);
  }
}
