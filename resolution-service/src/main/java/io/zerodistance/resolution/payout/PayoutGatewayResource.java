package io.zerodistance.resolution.payout;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.money.Money;

/** The payout gateway: pays each key once; an error status fails the answer. */
@RegisterRestClient(configKey = "payout-gateway")
@Path("/payouts")
interface PayoutGatewayResource {

  @RegisterForReflection
  record Order(String reference, Money amount) {}

  @RegisterForReflection
  record Paid(String id, String status, Money amount) {}

  @POST
  Uni<Paid> pay(@HeaderParam("Idempotency-Key") String key, Order order);

  @GET
  @Path("{key}")
  Uni<Paid> find(@PathParam("key") String key);
}
