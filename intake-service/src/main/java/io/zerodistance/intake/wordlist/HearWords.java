package io.zerodistance.intake.wordlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.suggestion.Lexicons;
import io.zerodistance.intake.unit.BusinessUnits;

/** After a commit this replica looks for the changed words at once; the others within half a minute. */
@ApplicationScoped
class HearWords {

  private static final Logger LOG = Logger.getLogger(HearWords.class);

  @Inject
  Transactions transactions;
  @Inject
  BusinessUnits units;
  @Inject
  Lexicons lexicons;

  Uni<Void> now() {
    return transactions.inOwnContext(units.all(), lexicons::read)
        // What was asked for is committed; the next regular reading brings it.
        .onFailure().invoke(failure -> LOG.warnf("changed words are heard later: %s", failure.getMessage()))
        .onFailure().recoverWithNull();
  }
}
