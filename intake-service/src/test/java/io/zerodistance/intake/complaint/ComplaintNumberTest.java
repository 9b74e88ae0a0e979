package io.zerodistance.intake.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;

import org.junit.jupiter.api.Test;

class ComplaintNumberTest {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private final Random random = new Random(7);

  @Test
  void the_day_is_the_day_in_china() {
    var number = ComplaintNumber.issue("FD", Instant.parse("2026-11-20T16:00:00Z"), random);
    assertThat(number.value()).startsWith("FD-261121-").hasSize(18);
    assertThat(number.prefix()).isEqualTo("FD");
  }

  @Test
  void an_issued_number_is_read_again_as_people_type_it() {
    for (int times = 0; times < 1_000; times++) {
      var number = ComplaintNumber.issue("RT", Instant.now(), random);
      assertThat(ComplaintNumber.parse(number.value())).contains(number);
      assertThat(ComplaintNumber.parse(number.value().toLowerCase().replace('0', 'o').replace('1', 'l')))
          .contains(number);
    }
  }

  @Test
  void any_single_wrong_symbol_is_found() {
    var number = ComplaintNumber.issue("CM", Instant.now(), random).value();
    for (int place = 0; place < number.length(); place++) {
      for (char symbol : SYMBOLS.toCharArray()) {
        if (number.charAt(place) != '-' && number.charAt(place) != symbol) {
          var wrong = number.substring(0, place) + symbol + number.substring(place + 1);
          assertThat(ComplaintNumber.parse(wrong)).as(wrong).isEmpty();
        }
      }
    }
  }

  @Test
  void any_two_swapped_neighbours_are_found() {
    for (int times = 0; times < 200; times++) {
      var plain = ComplaintNumber.issue("PH", Instant.now(), random).value().replace("-", "");
      for (int place = 0; place + 1 < plain.length(); place++) {
        if (plain.charAt(place) != plain.charAt(place + 1)) {
          var swapped =
              plain.substring(0, place) + plain.charAt(place + 1) + plain.charAt(place) + plain.substring(place + 2);
          var typed = swapped.substring(0, 2) + "-" + swapped.substring(2, 8) + "-" + swapped.substring(8);
          assertThat(ComplaintNumber.parse(typed)).as(typed).isEmpty();
        }
      }
    }
  }

  @Test
  void what_is_no_number_is_not_read() {
    for (var typed : new String[] {null, "", "FD", "FD-261121-8K3QZ7M", "FD-261121-8K3QZ7M66", "FD_261121_8K3QZ7M6",
        "FD-261121-8K3QZ7U6", "中D-261121-8K3QZ7M6"}) {
      assertThat(ComplaintNumber.parse(typed)).as("%s", typed).isEmpty();
    }
  }
}
