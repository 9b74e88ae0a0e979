package io.zerodistance.intake.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 under one key, which is prepared once; every use works on a copy, from any thread. */
public final class Hmac {

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac prepared;

  private Hmac(Mac prepared) {
    this.prepared = prepared;
  }

  public static Hmac under(byte[] key) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return new Hmac(mac);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** @return 32 bytes over the UTF-8 of the text */
  public byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** @return 32 bytes over the parts, one behind the other */
  public byte[] of(byte[]... parts) {
    try {
      var mac = (Mac) prepared.clone();
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
