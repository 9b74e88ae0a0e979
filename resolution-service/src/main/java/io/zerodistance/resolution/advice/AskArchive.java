package io.zerodistance.resolution.advice;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import io.smallrye.mutiny.Uni;

/**
 * Asks the customer archive what it says now, with the asker's own token, so that nobody learns here what intake would not show.
 * Advice never waits for it: an archive that is away leaves the formula without it, and the advice says so.
 */
@ApplicationScoped
class AskArchive {

  private static final Logger LOG = Logger.getLogger(AskArchive.class);

  @Inject
  @RestClient
  CustomerArchiveResource archive;

  Uni<CustomerInputs> about(String number, String authorization) {
    return archive.of(number, authorization).map(AskArchive::read).onFailure().recoverWithItem(failure -> {
      LOG.warnf("customer archive not read for %s: %s", number, failure.getClass().getSimpleName());
      return CustomerInputs.UNREACHABLE;
    });
  }

  private static CustomerInputs read(CustomerArchiveResource.Inputs told) {
    var figures = told.values() == null ? List.<CustomerInputs.Figure>of()
        : told.values().stream().map(AskArchive::figure).filter(Objects::nonNull).toList();
    return figures.isEmpty() && told.customerClass() == null ? CustomerInputs.NEUTRAL
        : new CustomerInputs(CustomerInputs.Use.KNOWN, told.customerClass(), told.extraCare(), figures);
  }

  /** A measure that a newer archive may add is none of ours. */
  private static CustomerInputs.Figure figure(CustomerArchiveResource.Figure told) {
    return Arrays.stream(CustomerInputs.Measure.values()).filter(one -> one.name().equals(told.measure())).findFirst()
        .map(measure -> new CustomerInputs.Figure(measure, told.figure(), told.currency(), told.source(), told.asOf()))
        .orElse(null);
  }
}
