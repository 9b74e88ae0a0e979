package io.zerodistance.intake.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zerodistance.intake.unit.NotConfigured;
import io.zerodistance.testkit.ServiceDatabase;

@QuarkusTest
@QuarkusTestResource(ServiceDatabase.class)
class ContactVaultTest {

  private static final Contact WANG = new Contact("王小明😀", "+86 138 0013 8000", "wang@example.com");

  @Inject
  ContactVault vault;
  @Inject
  CustomerReferences references;
  @Inject
  TrackingTokens tokens;

  @Test
  void a_sealed_contact_opens_for_its_own_complaint() {
    assertThat(vault.open(vault.seal(WANG, "food", "FD-1"), "food", "FD-1")).isEqualTo(WANG);
    assertThat(vault.seal(WANG, "food", "FD-1")).isNotEqualTo(vault.seal(WANG, "food", "FD-1"));
  }

  @Test
  void it_opens_for_no_other_complaint_no_other_unit_and_not_when_touched() {
    var sealed = vault.seal(WANG, "food", "FD-1");
    assertThatThrownBy(() -> vault.open(sealed, "food", "FD-2")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> vault.open(sealed, "retail", "FD-1")).isInstanceOf(IllegalStateException.class);
    sealed[sealed.length - 1] ^= 1;
    assertThatThrownBy(() -> vault.open(sealed, "food", "FD-1")).isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("王");
  }

  @Test
  void nothing_given_is_nothing_sealed() {
    assertThat(vault.seal(null, "food", "FD-1")).isNull();
    assertThat(vault.seal(new Contact(null, null, null), "food", "FD-1")).isNull();
    assertThat(vault.open(null, "food", "FD-1")).isNull();
  }

  @Test
  void a_mask_shows_too_little_to_call() {
    assertThat(WANG.masked()).isEqualTo(new Contact("王**", "*******8000", "w***"));
    assertThat(new Contact("😀", "12345", null).masked()).isEqualTo(new Contact("😀**", "*******45", null));
    assertThat(WANG).hasToString("Contact[withheld]");
  }

  @Test
  void the_reference_follows_the_phone_else_the_e_mail() {
    assertThat(references.of(WANG, "food")).isEqualTo(references.of(new Contact(null, "13800138000", null), "food"));
    assertThat(references.of(new Contact("A", null, "Wang@Example.com"), "food"))
        .isEqualTo(references.of(new Contact("B", null, "wang@example.com"), "food"))
        .isNotEqualTo(references.of(WANG, "food"));
    assertThat(references.of(new Contact("A", null, null), "food")).isNull();
  }

  @Test
  void a_token_belongs_to_one_number_and_is_long_enough_not_to_be_guessed() {
    assertThat(tokens.of("FD-1")).isEqualTo(tokens.of("FD-1")).isNotEqualTo(tokens.of("FD-2"))
        .matches("[A-Za-z0-9_-]{43}");
    assertThat(TrackingTokens.opens(tokens.of("FD-1"), TrackingTokens.hash(tokens.of("FD-1")))).isTrue();
    assertThat(TrackingTokens.opens(tokens.of("FD-2"), TrackingTokens.hash(tokens.of("FD-1")))).isFalse();
    assertThat(TrackingTokens.opens(null, TrackingTokens.hash(tokens.of("FD-1")))).isFalse();
  }

  @Test
  void a_short_key_is_refused_with_the_command_that_makes_a_good_one() {
    assertThatThrownBy(() -> IntakeSecrets.decode("c2hvcnQ=")).isInstanceOf(NotConfigured.class)
        .hasMessageContaining("openssl rand -base64 32");
  }
}
