package io.zerodistance.intake.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals a contact for one complaint (AES-256-GCM): the sealed bytes open for that unit and number only. */
@ApplicationScoped
public class ContactVault {

  private static final byte VERSION = 1;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  @Inject
  IntakeSecrets secrets;
  @Inject
  ObjectMapper json;

  private SecretKeySpec key;
  private SecureRandom random;

  @PostConstruct
  void prepare() {
    key = new SecretKeySpec(secrets.keyFor("contact-sealing"), "AES");
    random = new SecureRandom();
  }

  /** @return version byte, nonce, cipher text and tag; null for no contact */
  public byte[] seal(Contact contact, String businessUnit, String number) {
    try {
      return contact == null || contact.isEmpty() ? null
          : sealed(json.writeValueAsBytes(contact), businessUnit, number);
    } catch (GeneralSecurityException | IOException impossible) {
      throw new IllegalStateException("contact cannot be sealed");
    }
  }

  /** The same for another address of the customer; null for null. */
  public byte[] sealText(String address, String businessUnit, String number) {
    try {
      return address == null ? null : sealed(address.getBytes(StandardCharsets.UTF_8), businessUnit, number);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("address cannot be sealed");
    }
  }

  /** @throws IllegalStateException when the bytes were not sealed for this complaint with this key */
  public Contact open(byte[] sealed, String businessUnit, String number) {
    try {
      return sealed == null ? null : json.readValue(opened(sealed, businessUnit, number), Contact.class);
    } catch (GeneralSecurityException | IOException foreign) {
      throw new IllegalStateException("contact cannot be opened: sealed for another complaint or with another key");
    }
  }

  /** @throws IllegalStateException when the bytes were not sealed for this complaint with this key */
  public String openText(byte[] sealed, String businessUnit, String number) {
    try {
      return sealed == null ? null : new String(opened(sealed, businessUnit, number), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException foreign) {
      throw new IllegalStateException("address cannot be opened: sealed for another complaint or with another key");
    }
  }

  private byte[] sealed(byte[] plain, String businessUnit, String number) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, businessUnit, number).doFinal(plain);
    return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length).put(VERSION).put(nonce).put(sealed).array();
  }

  private byte[] opened(byte[] sealed, String businessUnit, String number) throws GeneralSecurityException {
    var nonce = new byte[NONCE_BYTES];
    ByteBuffer.wrap(sealed, 1, NONCE_BYTES).get(nonce);
    return cipher(Cipher.DECRYPT_MODE, nonce, businessUnit, number)
        .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
  }

  private Cipher cipher(int mode, byte[] nonce, String businessUnit, String number) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((businessUnit + "|" + number).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
