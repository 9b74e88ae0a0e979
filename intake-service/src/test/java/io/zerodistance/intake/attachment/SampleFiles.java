package io.zerodistance.intake.attachment;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

import javax.imageio.ImageIO;

/** Files that customers send, and files that attackers send. */
public final class SampleFiles {

  public static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
  public static final byte[] SVG = """
      <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>"""
      .getBytes(StandardCharsets.UTF_8);
  static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
      .getBytes(StandardCharsets.US_ASCII);

  private SampleFiles() {}

  static byte[] jpeg() {
    return picture("jpg");
  }

  static byte[] png() {
    return picture("png");
  }

  /** A photo as a phone takes it: held upright, with the place where it was taken and who took it. */
  public static byte[] photoWithPlace() {
    try {
      var exif = new TiffOutputSet();
      exif.setGpsInDegrees(121.4737, 31.2304);
      exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) 6);
      exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_MAKE, "Wang Xiaoming's phone");
      exif.getOrCreateExifDirectory().add(ExifTagConstants.EXIF_TAG_BODY_SERIAL_NUMBER, "SN-4711");
      var photo = new ByteArrayOutputStream();
      new ExifRewriter().updateExifMetadataLossless(jpeg(), photo, exif);
      return photo.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A PNG with the text chunk of a camera. */
  static byte[] pngWithText(String text) {
    var png = png();
    int afterHeader = 8 + 25;
    var content = ("Comment\0" + text).getBytes(StandardCharsets.ISO_8859_1);
    var crc = new CRC32();
    crc.update("tEXt".getBytes(StandardCharsets.ISO_8859_1));
    crc.update(content);
    var chunk = java.nio.ByteBuffer.allocate(12 + content.length).putInt(content.length)
        .put("tEXt".getBytes(StandardCharsets.ISO_8859_1)).put(content).putInt((int) crc.getValue()).array();
    return join(java.util.Arrays.copyOf(png, afterHeader), chunk,
        java.util.Arrays.copyOfRange(png, afterHeader, png.length));
  }

  /** 10 MB of nothing in some kilobytes. */
  static byte[] zipBomb() {
    try {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new ZipOutputStream(bytes)) {
        zip.putNextEntry(new ZipEntry("bomb.jpg"));
        zip.write(new byte[10_000_000]);
      }
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (var part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] picture(String format) {
    try {
      var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, x % 48, 0xFF0000 + x * 997);
      }
      var bytes = new ByteArrayOutputStream();
      ImageIO.write(image, format, bytes);
      return bytes.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
