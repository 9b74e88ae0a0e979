package io.zerodistance.intake.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import io.zerodistance.intake.secret.Contact;

class WayPolicyTest {

  private static final Contact PHONE = new Contact(null, "13800000000", null);
  private static final Contact MAIL = new Contact(null, null, "li@customer.example");
  private static final Contact BOTH = new Contact("李", "13800000000", "li@customer.example");
  private static final byte[] SEALED = {1};

  @Test
  void whom_a_regulator_forwarded_is_reached_by_what_is_known_and_else_an_address_is_asked_for() {
    assertThat(WayPolicy.choose("REGULATOR", Reach.NONE, BOTH)).containsExactly(Way.SMS, Way.MAIL, Way.POST);
    assertThat(WayPolicy.choose("REGULATOR", Reach.NONE, MAIL)).startsWith(Way.MAIL);
    assertThat(WayPolicy.choose("REGULATOR", Reach.NONE, null)).containsExactly(Way.POST);
  }

  @Test
  void who_called_without_leaving_a_phone_is_mailed() {
    assertThat(WayPolicy.choose("PHONE", Reach.NONE, PHONE)).startsWith(Way.SMS);
    assertThat(WayPolicy.choose("COUNTER", Reach.NONE, MAIL)).startsWith(Way.MAIL);
    assertThat(WayPolicy.choose("COUNTER", new Reach(null, null, SEALED, null), null)).startsWith(Way.POST);
    assertThat(WayPolicy.choose("PHONE", Reach.NONE, null)).containsExactly(Way.SMS);
  }

  @Test
  void a_messengers_user_is_reached_there_and_the_author_of_a_post_by_the_contact() {
    assertThat(WayPolicy.choose("SOCIAL", new Reach("messenger", SEALED, null, null), PHONE))
        .containsExactly(Way.CHAT);
    assertThat(WayPolicy.choose("SOCIAL", Reach.NONE, PHONE)).startsWith(Way.SMS);
  }

  @Test
  void a_contact_typed_into_a_form_changes_nothing_and_a_persons_choice_everything() {
    assertThat(WayPolicy.choose("WEB", Reach.NONE, BOTH)).containsExactly(Way.PAGE);
    assertThat(WayPolicy.choose("WEB", new Reach(null, null, null, Way.MAIL), BOTH)).containsExactly(Way.MAIL);
  }
}
