package io.zerodistance.intake.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.openpdf.text.pdf.PRStream;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;

/** Looks into the TrueType file inside a PDF: text can be copied out of one whose characters have no outlines. */
final class EmbeddedType {

  private EmbeddedType() {}

  /** @return how many characters of the embedded type have an outline */
  static long drawnIn(byte[] pdf) throws IOException {
    var reader = new PdfReader(pdf);
    for (int number = 1; number < reader.getXrefSize(); number++) {
      if (reader.getPdfObject(number) instanceof PRStream stream && stream.get(PdfName.LENGTH1) != null) {
        return outlines(ByteBuffer.wrap(PdfReader.getStreamBytes(stream)));
      }
    }
    throw new AssertionError("no type is embedded");
  }

  private static long outlines(ByteBuffer file) {
    int head = 0;
    int loca = 0;
    int length = 0;
    for (int table = 0; table < file.getShort(4); table++) {
      int entry = 12 + 16 * table;
      switch (file.getInt(entry)) {
        case 0x68656164 -> head = file.getInt(entry + 8);
        case 0x6c6f6361 -> {
          loca = file.getInt(entry + 8);
          length = file.getInt(entry + 12);
        }
        default -> {}
      }
    }
    boolean wide = file.getShort(head + 50) == 1;
    long drawn = 0;
    for (int at = wide ? 4 : 2; at < length; at += wide ? 4 : 2) {
      boolean empty = wide ? file.getInt(loca + at) == file.getInt(loca + at - 4)
          : file.getShort(loca + at) == file.getShort(loca + at - 2);
      drawn += empty ? 0 : 1;
    }
    return drawn;
  }
}
