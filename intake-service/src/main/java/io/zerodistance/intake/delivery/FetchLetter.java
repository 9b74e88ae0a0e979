package io.zerodistance.intake.delivery;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.delivery.CaseLettersResource.Written;
import io.zerodistance.intake.secret.TrackingTokens;

/** Reads the words of a letter where they are kept, with the customer's own token: nobody else's case opens with it. */
@ApplicationScoped
class FetchLetter {

  @Inject
  @RestClient
  CaseLettersResource letters;
  @Inject
  TrackingTokens tokens;

  /** @return empty when there is no such letter (any more); a failure when resolution does not answer */
  Uni<Optional<Written>> of(String number, String letter) {
    return letters.of(number, tokens.of(number))
        .map(all -> all.items().stream().filter(one -> one.id().equals(letter)).findFirst())
        .onFailure(FetchLetter::isUnknown).recoverWithItem(Optional.empty());
  }

  private static boolean isUnknown(Throwable failure) {
    return failure instanceof WebApplicationException refused && refused.getResponse().getStatus() == 404;
  }
}
