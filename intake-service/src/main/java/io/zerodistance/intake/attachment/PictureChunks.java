package io.zerodistance.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Copies of a PNG or WebP only the chunks needed to see it, and nothing behind its end. */
final class PictureChunks {

  private static final Set<String> OF_PNG = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB",
      "iCCP", "sBIT", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");
  private static final Set<String> OF_WEBP = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");
  private static final int PNG_START = 8;
  private static final int PNG_FRAME = 12;
  private static final int WEBP_START = 12;
  private static final int WEBP_FRAME = 8;
  /** Bits of the VP8X chunk that promise Exif and XMP. */
  private static final int WEBP_METADATA = 0x0C;

  private PictureChunks() {}

  /** @throws IndexOutOfBoundsException or IllegalArgumentException when it is not a whole PNG */
  static byte[] cleanedPng(byte[] png) {
    var chunks = ByteBuffer.wrap(png);
    var kept = new ByteArrayOutputStream(png.length);
    kept.write(png, 0, PNG_START);
    int at = PNG_START;
    while (true) {
      int length = chunks.getInt(at);
      var type = new String(png, at + 4, 4, StandardCharsets.ISO_8859_1);
      require(length >= 0 && length <= png.length - at - PNG_FRAME);
      if (OF_PNG.contains(type)) {
        kept.write(png, at, length + PNG_FRAME);
      }
      if (type.equals("IEND")) {
        return kept.toByteArray();
      }
      at += length + PNG_FRAME;
    }
  }

  /** @throws IndexOutOfBoundsException or IllegalArgumentException when it is not a whole WebP */
  static byte[] cleanedWebp(byte[] webp) {
    var chunks = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
    long end = WEBP_FRAME + Integer.toUnsignedLong(chunks.getInt(4));
    require(end <= webp.length);
    var kept = new ByteArrayOutputStream(webp.length);
    kept.write(webp, 0, WEBP_START);
    for (int at = WEBP_START; at + WEBP_FRAME <= end;) {
      var type = new String(webp, at, 4, StandardCharsets.ISO_8859_1);
      int length = chunks.getInt(at + 4);
      int padded = length + (length & 1);
      require(length >= 0 && padded <= webp.length - at - WEBP_FRAME);
      if (type.equals("VP8X")) {
        webp[at + WEBP_FRAME] &= ~WEBP_METADATA;
      }
      if (OF_WEBP.contains(type)) {
        kept.write(webp, at, padded + WEBP_FRAME);
      }
      at += padded + WEBP_FRAME;
    }
    var cleaned = ByteBuffer.wrap(kept.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
    return cleaned.putInt(4, cleaned.capacity() - WEBP_FRAME).array();
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("not a whole picture");
    }
  }
}
