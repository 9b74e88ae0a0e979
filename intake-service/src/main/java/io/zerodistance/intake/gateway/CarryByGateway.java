package io.zerodistance.intake.gateway;

import java.net.URI;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.delivery.Carrier;
import io.zerodistance.intake.delivery.Outcome;
import io.zerodistance.intake.delivery.Parcel;
import io.zerodistance.intake.delivery.Way;

/** Hands letters to the gateway by which the customer wrote, else to one of text messages. */
@ApplicationScoped
class CarryByGateway implements Carrier {

  @Inject
  GatewaySettings settings;
  @Inject
  CallGateway callGateway;
  @Inject
  ObjectMapper json;

  @Override
  public boolean serves(Way way, String businessUnit) {
    return settings.all().values().stream().anyMatch(gateway -> takes(gateway, way, businessUnit));
  }

  @Override
  public Uni<Outcome> carry(Parcel parcel) {
    var to = new GatewayLetter.Recipient(parcel.way() == Way.CHAT ? parcel.sender() : null,
        parcel.way() == Way.SMS && parcel.contact() != null ? parcel.contact().phone() : null);
    var chosen = choose(parcel);
    return to.id() == null && to.phone() == null || chosen.isEmpty() ? Uni.createFrom().item(new Outcome.NoAddress())
        : callGateway.call(chosen.get(), URI.create(chosen.get().url().orElseThrow()), parcel.key(), body(parcel, to));
  }

  private Optional<GatewaySettings.Gateway> choose(Parcel parcel) {
    var unit = parcel.unit().id();
    var own = parcel.gateway() == null ? null : settings.all().get(parcel.gateway());
    if (own != null && takes(own, parcel.way(), unit)) {
      return Optional.of(own);
    }
    // A messenger's user is known to that messenger alone.
    return parcel.way() != Way.SMS ? Optional.empty()
        : settings.all().entrySet().stream().filter(one -> takes(one.getValue(), Way.SMS, unit))
            .min(Comparator.comparing(Map.Entry::getKey)).map(Map.Entry::getValue);
  }

  private static boolean takes(GatewaySettings.Gateway gateway, Way way, String businessUnit) {
    return gateway.url().isPresent() && gateway.businessUnits().contains(businessUnit) && switch (way) {
      case SMS -> gateway.channel().equals("SMS");
      case CHAT -> gateway.channel().equals("SOCIAL");
      case MAIL, POST, PAGE -> false;
    };
  }

  private byte[] body(Parcel parcel, GatewayLetter.Recipient to) {
    try {
      return json.writeValueAsBytes(new GatewayLetter(parcel.key(), parcel.unit().id(), parcel.complaint().number(),
          parcel.kind().name(), to, parcel.language().tag(), LetterText.of(parcel), parcel.url()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
