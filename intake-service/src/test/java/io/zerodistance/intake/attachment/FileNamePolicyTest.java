package io.zerodistance.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamePolicyTest {

  @ParameterizedTest
  @CsvSource({"收据.jpg, 收据.jpg", "../../etc/passwd, passwd.jpg", "C:\\Users\\me\\photo.JPEG, photo.jpg",
      "photo.jpg.exe, photo.jpg.jpg", "..., file.jpg", ".htaccess, file.jpg", "a<b>:c?.png, abc.jpg",
      "'  spaced  .jpg', spaced.jpg", "/, file.jpg"})
  void a_name_has_no_folder_no_trick_and_the_ending_of_what_it_is(String given, String kept) {
    assertThat(FileNamePolicy.accept(given, "jpg")).isEqualTo(kept);
  }

  @Test
  void characters_that_turn_the_direction_of_reading_are_dropped() {
    assertThat(FileNamePolicy.accept("invoice\u202Efdp.exe\u0000\r\n", "pdf")).isEqualTo("invoicefdp.pdf");
  }

  @Test
  void a_long_name_is_cut_and_a_missing_one_is_made_up() {
    assertThat(FileNamePolicy.accept("长".repeat(500) + ".png", "png")).hasSize(104);
    assertThat(FileNamePolicy.accept(null, "png")).isEqualTo("file.png");
    assertThat(FileNamePolicy.ofHeader("%E6%94%B6+1.jpg")).isEqualTo("收+1.jpg");
    assertThat(FileNamePolicy.ofHeader("%ZZ")).isNull();
  }
}
