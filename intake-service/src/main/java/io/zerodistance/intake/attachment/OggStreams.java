package io.zerodistance.intake.attachment;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Looks at the first page of every stream of an Ogg file: it may hold sound only. */
final class OggStreams {

  private static final List<String> SOUND = List.of("OpusHead", "\1vorbis", "Speex", "\177FLAC", "fishead\0");
  private static final String PAGE = "OggS";
  private static final int FRAME = 27;
  private static final int FIRST_PAGE = 0x02;

  private OggStreams() {}

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code attachment-video-refused} when it holds more than sound
   * @throws IndexOutOfBoundsException or IllegalArgumentException when it cannot be read
   */
  static byte[] heard(byte[] ogg) {
    int page = 0;
    // All first pages stand before any other.
    while (page < ogg.length && isFirst(ogg, page)) {
      int segments = Byte.toUnsignedInt(ogg[page + FRAME - 1]);
      int content = page + FRAME + segments;
      int length = 0;
      for (int index = 0; index < segments; index++) {
        length += Byte.toUnsignedInt(ogg[page + FRAME + index]);
      }
      if (SOUND.stream().noneMatch(codec -> startsWith(ogg, content, codec))) {
        throw AttachmentProblems.videoRefused();
      }
      page = content + length;
    }
    if (page == 0) {
      throw new IllegalArgumentException("not an Ogg");
    }
    return ogg;
  }

  private static boolean isFirst(byte[] ogg, int page) {
    return startsWith(ogg, page, PAGE) && (ogg[page + 5] & FIRST_PAGE) != 0;
  }

  private static boolean startsWith(byte[] file, int from, String text) {
    return from + text.length() <= file.length
        && new String(file, from, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }
}
