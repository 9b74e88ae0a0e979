package io.zerodistance.intake.secret;

import java.util.HexFormat;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Names a client without keeping its address, and holds the key that signs the work we ask of it. */
@ApplicationScoped
public class ClientReferences {

  @Inject
  IntakeSecrets secrets;

  private Hmac hmac;
  private String workKey;

  @PostConstruct
  void prepare() {
    hmac = secrets.hmacFor("client-reference");
    workKey = HexFormat.of().formatHex(secrets.keyFor("proof-of-work"));
  }

  /** 128 bits in hexadecimal: the same address or network always gives the same reference. */
  public String of(String address) {
    return HexFormat.of().formatHex(hmac.of(address), 0, 16);
  }

  public String workKey() {
    return workKey;
  }
}
