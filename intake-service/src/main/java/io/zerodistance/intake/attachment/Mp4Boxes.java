package io.zerodistance.intake.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/** Blanks in an MP4 whatever is not needed to hear it, such as the place of recording; nothing is moved, so all offsets hold. */
final class Mp4Boxes {

  /** What stays, by the box around it; the whole file is around the first. */
  private static final Map<String, Set<String>> OF = Map.of(
      "", Set.of("ftyp", "styp", "moov", "mdat", "moof", "mfra", "sidx"),
      "moov", Set.of("mvhd", "trak", "mvex", "iods"),
      "trak", Set.of("tkhd", "edts", "tref", "mdia"),
      "mdia", Set.of("mdhd", "hdlr", "minf", "elng"),
      "moof", Set.of("mfhd", "traf"),
      "traf", Set.of("tfhd", "tfdt", "trun", "saiz", "saio", "sbgp", "sgpd"));
  private static final String SOUND = "soun";
  private static final int FRAME = 8;
  private static final int LONG_FRAME = 16;

  private final byte[] file;
  private final ByteBuffer at;
  private int tracks;

  private Mp4Boxes(byte[] file) {
    this.file = file;
    this.at = ByteBuffer.wrap(file);
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem {@code attachment-video-refused} when it holds more than sound
   * @throws IndexOutOfBoundsException or IllegalArgumentException when it is not a whole MP4
   */
  static byte[] cleaned(byte[] mp4) {
    var boxes = new Mp4Boxes(mp4);
    boxes.clean("", 0, mp4.length);
    require(boxes.tracks > 0);
    return mp4;
  }

  private void clean(String around, int from, int to) {
    for (int box = from; box < to;) {
      long size = Integer.toUnsignedLong(at.getInt(box));
      int frame = size == 1 ? LONG_FRAME : FRAME;
      size = size == 1 ? at.getLong(box + FRAME) : size == 0 ? to - box : size;
      require(size >= frame && size <= to - box);
      int end = box + (int) size;
      var type = text(box + 4);
      if (!OF.get(around).contains(type)) {
        blank(box, frame, end);
      } else if (type.equals("hdlr")) {
        hear(box + frame);
      } else if (OF.containsKey(type)) {
        clean(type, box + frame, end);
      }
      box = end;
    }
  }

  /** The kind of a track stands behind version, flags and a reserved field. */
  private void hear(int content) {
    if (!text(content + 8).equals(SOUND)) {
      throw AttachmentProblems.videoRefused();
    }
    tracks++;
  }

  private void blank(int box, int frame, int end) {
    at.put(box + 4, "free".getBytes(StandardCharsets.ISO_8859_1));
    Arrays.fill(file, box + frame, end, (byte) 0);
  }

  private String text(int from) {
    require(from + 4 <= file.length);
    return new String(file, from, 4, StandardCharsets.ISO_8859_1);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a whole MP4");
    }
  }
}
