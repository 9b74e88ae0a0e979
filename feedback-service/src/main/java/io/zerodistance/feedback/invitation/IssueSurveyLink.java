package io.zerodistance.feedback.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.feedback.FeedbackProblems;

/** Hands the customer of a case a fresh link to its open survey; an earlier link of the invitation stops working. */
@ApplicationScoped
class IssueSurveyLink {

  private static final String TRACKING_HASH =
      "select tracking_token_hash from surveyed_case where business_unit = ?1 and number = ?2";
  private static final String KEEP_HASH = """
      update invitation set token_hash = ?3, token_issued_at = ?4
      where business_unit = ?1 and id = ?2 and state = 'SENT'""";

  @Inject
  NumberPrefixes prefixes;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Invitations invitations;
  @Inject
  SurveyTokens tokens;
  @Inject
  Clock clock;

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 404 for a wrong number or token, 409 when no survey is
   * open
   */
  Uni<String> issue(String number, String trackingToken) {
    var unit = prefixes.businessUnitOfNumber(number).orElseThrow(Problems::notFound);
    return transactions.within(Scope.of(unit), () -> sql.rows(TRACKING_HASH, unit, number)
        .invoke(rows -> {
          if (rows.isEmpty() || trackingToken == null || !matches((String) rows.getFirst()[0], trackingToken)) {
            throw Problems.notFound();
          }
        })
        .chain(() -> invitations.newestLocked(unit, number))
        .chain(newest -> keep(unit, newest)));
  }

  private Uni<String> keep(String unit, Invitation newest) {
    var now = clock.instant();
    OpenSurveyPolicy.judge(newest, now).ifPresent(notOpen -> {
      throw Problems.of(FeedbackProblems.SURVEY_NOT_OPEN, notOpen.detail(), notOpen.members());
    });
    var token = tokens.issue(unit);
    return sql.execute(KEEP_HASH, unit, newest.id(), SurveyTokens.hash(token), now).replaceWith(token);
  }

  private static boolean matches(String keptHash, String token) {
    return MessageDigest.isEqual(keptHash.getBytes(StandardCharsets.US_ASCII),
        SurveyTokens.hash(token).getBytes(StandardCharsets.US_ASCII));
  }
}
