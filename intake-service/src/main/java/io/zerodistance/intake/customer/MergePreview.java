package io.zerodistance.intake.customer;

import java.util.List;

import io.zerodistance.intake.secret.Contact;

/**
 * What a merge would bring together; nothing is changed by looking.
 *
 * @param preview stands for exactly this content: a merge must name it
 */
record MergePreview(String businessUnit, Side kept, Side merged, List<String> warnings, String preview) {

  /** One of the two records as it stands; {@code contact} is masked. */
  record Side(String customer, List<String> references, Contact contact, PastMatters.Counts counts,
      String customerClass, List<CustomerFigures.Value> values, List<PastMatters.Matter> matters,
      List<PastMatters.AssessedDemand> assessedDemands) {}
}
