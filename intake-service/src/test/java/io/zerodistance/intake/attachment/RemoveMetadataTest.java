package io.zerodistance.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.quarkiverse.resteasy.problem.HttpProblem;

import javax.imageio.ImageIO;

class RemoveMetadataTest {

  @TempDir
  Path folder;

  @Test
  void a_photo_no_longer_tells_where_and_by_whom_it_was_taken_but_stays_upright() throws Exception {
    var before = (JpegImageMetadata) Imaging.getMetadata(SampleFiles.photoWithPlace());
    assertThat(before.getExif().getGpsInfo()).isNotNull();

    var cleaned = cleaned(SampleFiles.photoWithPlace(), "image/jpeg");
    var after = (JpegImageMetadata) Imaging.getMetadata(cleaned);
    assertThat(after.getExif().getGpsInfo()).isNull();
    assertThat(after.getExif().getAllFields()).singleElement()
        .satisfies(field -> assertThat(field.getTagName()).isEqualTo("Orientation"));
    assertThat(text(cleaned)).doesNotContain("Wang").doesNotContain("SN-4711");
    assertThat(ImageIO.read(new ByteArrayInputStream(cleaned)).getWidth()).isEqualTo(64);
  }

  @Test
  void the_picture_itself_is_the_same_to_the_last_point() throws Exception {
    var photo = SampleFiles.photoWithPlace();
    var before = ImageIO.read(new ByteArrayInputStream(photo));
    var after = ImageIO.read(new ByteArrayInputStream(cleaned(photo, "image/jpeg")));
    for (int x = 0; x < 64; x++) {
      assertThat(after.getRGB(x, x % 48)).isEqualTo(before.getRGB(x, x % 48));
    }
  }

  @Test
  void what_hides_behind_the_end_of_a_picture_is_cut_off() throws Exception {
    for (var type : new String[] {"image/jpeg", "image/png"}) {
      var picture = type.equals("image/jpeg") ? SampleFiles.jpeg() : SampleFiles.png();
      var cleaned = cleaned(SampleFiles.join(picture, SampleFiles.zipBomb(), "<script>".getBytes()), type);
      assertThat(cleaned.length).isLessThanOrEqualTo(picture.length);
      assertThat(text(cleaned)).doesNotContain("PK\3\4").doesNotContain("<script>");
      assertThat(ImageIO.read(new ByteArrayInputStream(cleaned))).isNotNull();
    }
  }

  @Test
  void a_png_loses_its_comments() throws Exception {
    var cleaned = cleaned(SampleFiles.pngWithText("GPS 31.2304 121.4737"), "image/png");
    assertThat(text(cleaned)).doesNotContain("GPS");
    assertThat(ImageIO.read(new ByteArrayInputStream(cleaned)).getHeight()).isEqualTo(48);
  }

  @Test
  void a_broken_picture_is_refused() {
    var half = java.util.Arrays.copyOf(SampleFiles.jpeg(), 300);
    assertThatThrownBy(() -> cleaned(half, "image/jpeg")).isInstanceOf(HttpProblem.class);
    var halfPng = java.util.Arrays.copyOf(SampleFiles.png(), 60);
    assertThatThrownBy(() -> cleaned(halfPng, "image/png")).isInstanceOf(HttpProblem.class);
  }

  private byte[] cleaned(byte[] bytes, String mediaType) throws Exception {
    var file = folder.resolve("file");
    Files.write(file, bytes);
    RemoveMetadata.from(file, mediaType);
    return Files.readAllBytes(file);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
