package io.zerodistance.intake.attachment;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;

/** Walks through the elements of a WebM or Matroska file: it may hold sound only, and its tags and attachments are blanked in place. */
final class WebmElements {

  private static final long SEGMENT = 0x18538067L;
  private static final long CLUSTER = 0x1F43B675L;
  private static final long TRACKS = 0x1654AE6BL;
  private static final long TRACK = 0xAEL;
  private static final long TRACK_TYPE = 0x83L;
  private static final long TAGS = 0x1254C367L;
  private static final long ATTACHMENTS = 0x1941A469L;
  private static final Set<Long> OPENED = Set.of(SEGMENT, TRACKS, TRACK);
  private static final byte VOID = (byte) 0xEC;
  private static final int SOUND = 2;
  private static final int LONGEST_SIZE = 8;

  private final byte[] file;
  private int at;
  private int tracks;

  private WebmElements(byte[] file) {
    this.file = file;
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code attachment-video-refused} when it holds more than sound
   * @throws IndexOutOfBoundsException or IllegalArgumentException when it cannot be read
   */
  static byte[] cleaned(byte[] webm) {
    var elements = new WebmElements(webm);
    while (elements.at < webm.length) {
      elements.next();
    }
    require(elements.tracks > 0);
    return webm;
  }

  /** What is opened is read through as if its elements stood beside it: live recordings do not say how long they are. */
  private void next() {
    int start = at;
    long id = number(false, 4);
    long size = number(true, LONGEST_SIZE);
    boolean unknown = size < 0;
    require(!unknown || id == SEGMENT || id == CLUSTER);
    if (unknown || OPENED.contains(id)) {
      return;
    }
    require(size <= file.length - at);
    int end = at + (int) size;
    if (id == TRACK_TYPE) {
      hear(end);
    } else if (id == TAGS || id == ATTACHMENTS) {
      blank(start, end);
    }
    at = end;
  }

  private void hear(int end) {
    if (end - at != 1 || file[at] != SOUND) {
      throw AttachmentProblems.videoRefused();
    }
    tracks++;
  }

  /** Without the marker the number means a size (-1: not known), with it an id. */
  private long number(boolean isSize, int longest) {
    int length = Integer.numberOfLeadingZeros(Byte.toUnsignedInt(file[at])) - 23;
    require(length <= longest && length <= file.length - at);
    long value = isSize ? Byte.toUnsignedInt(file[at]) & (0xFF >> length) : Byte.toUnsignedInt(file[at]);
    for (int index = 1; index < length; index++) {
      value = value << 8 | Byte.toUnsignedInt(file[at + index]);
    }
    at += length;
    return isSize && value == (1L << 7 * length) - 1 ? -1 : value;
  }

  private void blank(int start, int end) {
    Arrays.fill(file, start, end, (byte) 0);
    file[start] = VOID;
    int longSize = 1 + LONGEST_SIZE;
    if (end - start < longSize) {
      file[start + 1] = (byte) (0x80 | end - start - 2);
    } else {
      ByteBuffer.wrap(file).putLong(start + 1, 1L << 56 | end - start - longSize);
    }
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a WebM");
    }
  }
}
