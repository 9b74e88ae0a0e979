package io.zerodistance.intake.attachment;

import java.io.ByteArrayOutputStream;

/**
 * Copies of a JPEG only what is needed to see it: no Exif, XMP, IPTC, comment or preview, and nothing behind its end, where phones
 * put films and others put archives.
 */
final class JpegSegments {

  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int FIRST_APPLICATION = 0xE0;
  private static final int LAST_APPLICATION = 0xEF;
  private static final int COMMENT = 0xFE;

  private final byte[] bytes;
  private final ByteArrayOutputStream kept;
  private int at;

  private JpegSegments(byte[] bytes) {
    this.bytes = bytes;
    this.kept = new ByteArrayOutputStream(bytes.length);
  }

  /** @throws IndexOutOfBoundsException or IllegalArgumentException when it is not a whole JPEG */
  static byte[] cleaned(byte[] jpeg) {
    return new JpegSegments(jpeg).clean();
  }

  private byte[] clean() {
    require(marker() == START);
    kept.write(0xFF);
    kept.write(START);
    while (true) {
      int marker = marker();
      if (marker == END) {
        kept.write(0xFF);
        kept.write(END);
        return kept.toByteArray();
      }
      int length = bytes[at] << 8 & 0xFF00 | bytes[at + 1] & 0xFF;
      require(length >= 2 && at + length <= bytes.length);
      if (isNeeded(marker)) {
        kept.write(0xFF);
        kept.write(marker);
        kept.write(bytes, at, length);
      }
      at += length;
      if (marker == SCAN) {
        copyScan();
      }
    }
  }

  private int marker() {
    require(bytes[at++] == (byte) 0xFF);
    while (bytes[at] == (byte) 0xFF) {
      at++;
    }
    return bytes[at++] & 0xFF;
  }

  /** Colour profile and Adobe's colour transform belong to the picture; all other application data do not. */
  private boolean isNeeded(int marker) {
    return switch (marker) {
      case FIRST_APPLICATION -> starts("JFIF\0");
      case 0xE2 -> starts("ICC_PROFILE\0");
      case 0xEE -> starts("Adobe");
      default -> marker != COMMENT && (marker < FIRST_APPLICATION || marker > LAST_APPLICATION);
    };
  }

  private boolean starts(String text) {
    for (int index = 0; index < text.length(); index++) {
      if (bytes[at + 2 + index] != text.charAt(index)) {
        return false;
      }
    }
    return true;
  }

  /** Up to the next marker; 0xFF00 is a byte of the picture, D0 to D7 only restart the decoder. */
  private void copyScan() {
    int from = at;
    while (bytes[at] != (byte) 0xFF || bytes[at + 1] == 0 || (bytes[at + 1] & 0xF8) == 0xD0) {
      at++;
    }
    kept.write(bytes, from, at - from);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a whole JPEG");
    }
  }
}
