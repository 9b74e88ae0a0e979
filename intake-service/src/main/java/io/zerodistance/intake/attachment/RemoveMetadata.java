package io.zerodistance.intake.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.apache.commons.imaging.Imaging;
import org.apache.commons.imaging.formats.jpeg.JpegImageMetadata;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;

/**
 * Rewrites a file without what it tells besides what is seen or heard: place, device, owner, previews, and what hides behind its end; a
 * container of sound may hold nothing but sound.
 */
final class RemoveMetadata {

  private static final Set<String> CLEANED =
      Set.of("image/jpeg", "image/png", "image/webp", "audio/mp4", "audio/webm", "audio/ogg");
  private static final int UPRIGHT = 1;

  private RemoveMetadata() {}

  /** Other kinds of files stay as they are. @throws HttpProblem 415 when it is broken, or a video */
  static void from(Path file, String mediaType) throws IOException {
    if (!CLEANED.contains(mediaType)) {
      return;
    }
    var bytes = Files.readAllBytes(file);
    try {
      Files.write(file, switch (mediaType) {
        case "image/jpeg" -> jpeg(bytes);
        case "image/png" -> PictureChunks.cleanedPng(bytes);
        case "image/webp" -> PictureChunks.cleanedWebp(bytes);
        case "audio/mp4" -> Mp4Boxes.cleaned(bytes);
        case "audio/webm" -> WebmElements.cleaned(bytes);
        case "audio/ogg" -> OggStreams.heard(bytes);
        default -> throw new IllegalArgumentException(mediaType);
      });
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw AttachmentProblems.typeRefused();
    }
  }

  /** Of the Exif data only how the camera was held stays, else the picture would lie on its side. */
  private static byte[] jpeg(byte[] bytes) throws IOException {
    var cleaned = JpegSegments.cleaned(bytes);
    int orientation = orientation(bytes);
    if (orientation == UPRIGHT) {
      return cleaned;
    }
    var turned = new ByteArrayOutputStream(cleaned.length + 64);
    var exif = new TiffOutputSet();
    exif.getOrCreateRootDirectory().add(TiffTagConstants.TIFF_TAG_ORIENTATION, (short) orientation);
    new ExifRewriter().updateExifMetadataLossless(cleaned, turned, exif);
    return turned.toByteArray();
  }

  private static int orientation(byte[] bytes) {
    try {
      var tag = Imaging.getMetadata(bytes) instanceof JpegImageMetadata jpeg
          ? jpeg.findExifValueWithExactMatch(TiffTagConstants.TIFF_TAG_ORIENTATION) : null;
      int value = tag == null ? UPRIGHT : tag.getIntValue();
      return value >= UPRIGHT && value <= 8 ? value : UPRIGHT;
    } catch (IOException | RuntimeException unreadable) {
      return UPRIGHT;
    }
  }
}
