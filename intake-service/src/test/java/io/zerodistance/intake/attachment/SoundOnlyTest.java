package io.zerodistance.intake.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** Recordings are taken without the place of recording; films are refused, whatever they call themselves. */
class SoundOnlyTest {

  private static final String FISHEAD = "fishead\0" + "0".repeat(56);

  @TempDir
  Path folder;

  static Stream<Arguments> recordings() {
    return Stream.of(Arguments.of("a voice memo of an iPhone", "audio/mp4", SampleSounds.mp4("M4A ", "soun")),
        Arguments.of("a recording of an Android phone", "audio/mp4", SampleSounds.mp4("mp42", "soun")),
        Arguments.of("a recording of a browser", "audio/webm", SampleSounds.webm(2)),
        Arguments.of("a voice message", "audio/ogg", SampleSounds.ogg("OpusHead\1\2")),
        Arguments.of("an older one", "audio/ogg", SampleSounds.ogg(FISHEAD, "\1vorbis\0\0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recordings")
  void a_recording_is_taken_and_no_longer_tells_where(String what, String mediaType, byte[] bytes) throws IOException {
    var file = written(bytes);
    var seen = ExamineFile.examine(file, "a");
    assertThat(seen.mediaType()).isEqualTo(mediaType);
    var kept = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    assertThat(kept).contains(SampleSounds.HEARD).doesNotContain(SampleSounds.PLACE).doesNotContain("a hidden name")
        .doesNotContain("xmpmeta").hasSize(bytes.length);
    // Cleaned twice is cleaned once: what was blanked still is a file of its kind.
    assertThat(ExamineFile.examine(file, "a").sha256()).isEqualTo(seen.sha256());
  }

  static Stream<Arguments> films() {
    return Stream.of(Arguments.of("a film of a phone", SampleSounds.mp4("mp42", "vide", "soun")),
        Arguments.of("a film that calls itself a recording", SampleSounds.mp4("M4A ", "soun", "vide")),
        Arguments.of("a film of an iPhone", SampleSounds.mp4("qt  ", "vide", "soun")),
        Arguments.of("a track of places", SampleSounds.mp4("M4A ", "soun", "meta")),
        Arguments.of("a film of a browser", SampleSounds.webm(1)),
        Arguments.of("an old film", SampleSounds.ogg("\1vorbis\0", "\200theora\3")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("films")
  void a_film_is_refused_and_says_what_to_send_instead(String what, byte[] bytes) throws IOException {
    var refused = refused(bytes);
    assertThat(refused.getType()).hasToString("urn:zerodistance:problem:attachment-video-refused");
    assertThat(refused.getDetail()).contains("screenshot").contains("sound");
  }

  @Test
  void half_a_recording_is_refused() throws IOException {
    for (var whole : new byte[][] {SampleSounds.mp4("M4A ", "soun"), SampleSounds.webm(2)}) {
      assertThat(refused(Arrays.copyOf(whole, whole.length - 5)).getType())
          .hasToString("urn:zerodistance:problem:attachment-type-refused");
    }
    assertThat(refused(SampleSounds.mp4("M4A ")).getStatusCode()).isEqualTo(415);
  }

  private HttpProblem refused(byte[] bytes) throws IOException {
    var file = written(bytes);
    return catchThrowableOfType(HttpProblem.class, () -> ExamineFile.examine(file, "a.m4a"));
  }

  private Path written(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }
}
