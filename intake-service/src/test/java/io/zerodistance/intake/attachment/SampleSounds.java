package io.zerodistance.intake.attachment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Containers as phones and browsers write them, with a place of recording, and either sound or a film inside. */
final class SampleSounds {

  static final String PLACE = "+31.2304+121.4737/";
  static final String HEARD = "the sound itself";

  private SampleSounds() {}

  /** @param brand such as {@code mp42}; @param handler {@code soun} or {@code vide}, one per track */
  static byte[] mp4(String brand, String... handlers) {
    var movie = box("mvhd", new byte[100]);
    for (var handler : handlers) {
      var kind = SampleFiles.join(new byte[8], ascii(handler), new byte[13]);
      movie = SampleFiles.join(movie, box("trak", SampleFiles.join(box("tkhd", new byte[84]),
          box("mdia", SampleFiles.join(box("mdhd", new byte[24]), box("hdlr", kind), box("minf", new byte[8]))),
          box("udta", ascii("a hidden name")))));
    }
    var place = box("udta", box("\251xyz", SampleFiles.join(new byte[] {0, 18, 21, (byte) 0xC7}, ascii(PLACE))));
    return SampleFiles.join(box("ftyp", SampleFiles.join(ascii(brand), new byte[4], ascii("isom"), ascii(brand))),
        box("moov", SampleFiles.join(movie, place)), box("uuid", ascii("0123456789abcdef<x:xmpmeta>")),
        box("mdat", ascii(HEARD)));
  }

  /** As a browser records: neither segment nor cluster says how long it is. @param type 1 film, 2 sound */
  static byte[] webm(int type) {
    var tracks =
        element(0x1654AE6B, element(0xAE, element(0xD7, 1), element(0x83, type), element(0x86, ascii("A_OPUS"))));
    return SampleFiles.join(element(0x1A45DFA3, element(0x4282, ascii("webm"))), open(0x18538067), tracks,
        element(0x1254C367, element(0x7373, ascii(PLACE))), open(0x1F43B675), element(0xE7, 0),
        element(0xA3, ascii(HEARD)));
  }

  static byte[] ogg(String... firstPackets) {
    var pages = new byte[0];
    for (var packet : firstPackets) {
      pages = SampleFiles.join(pages, page(2, packet));
    }
    return SampleFiles.join(pages, page(0, HEARD));
  }

  private static byte[] page(int flags, String packet) {
    return SampleFiles.join(ascii("OggS"), new byte[] {0, (byte) flags}, new byte[20],
        new byte[] {1, (byte) packet.length()}, ascii(packet));
  }

  private static byte[] box(String type, byte[] content) {
    return ByteBuffer.allocate(8 + content.length).putInt(8 + content.length).put(ascii(type)).put(content).array();
  }

  private static byte[] element(int id, int value) {
    return element(id, new byte[] {(byte) value});
  }

  private static byte[] element(int id, byte[]... parts) {
    var content = SampleFiles.join(parts);
    return SampleFiles.join(id(id), new byte[] {(byte) (0x80 | content.length)}, content);
  }

  private static byte[] open(int id) {
    return SampleFiles.join(id(id), new byte[] {1, -1, -1, -1, -1, -1, -1, -1});
  }

  private static byte[] id(int id) {
    int length = 4 - Integer.numberOfLeadingZeros(id) / 8;
    return java.util.Arrays.copyOfRange(ByteBuffer.allocate(4).putInt(id).array(), 4 - length, 4);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
