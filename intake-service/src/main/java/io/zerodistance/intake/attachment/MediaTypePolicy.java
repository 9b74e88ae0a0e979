package io.zerodistance.intake.attachment;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells from the first bytes what a file is, never from its name or what the sender claims; takes pictures, PDF and sound. */
final class MediaTypePolicy {

  /** Sniffed type to the type it is kept and given out as; what a container holds, only {@link RemoveMetadata} sees. */
  private static final Map<String, Kept> TAKEN = taken();

  private MediaTypePolicy() {}

  /** {@code extension} is what the name must end with. */
  record Kept(String mediaType, String extension) {}

  static List<String> allowed() {
    return TAKEN.values().stream().map(Kept::mediaType).distinct().sorted().toList();
  }

  /**
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 415 {@code attachment-type-refused}, or
   *     {@code attachment-heic-refused} for the photos of phones, whose place of taking we could not remove, or
   *     {@code attachment-video-refused}
   */
  static Kept judge(Path file) throws IOException {
    var sniffed = sniff(file);
    if (sniffed.startsWith("image/heic") || sniffed.startsWith("image/heif")) {
      throw AttachmentProblems.heicRefused();
    }
    var kept = TAKEN.get(sniffed);
    if (kept == null) {
      throw sniffed.startsWith("video/") ? AttachmentProblems.videoRefused() : AttachmentProblems.typeRefused();
    }
    return kept;
  }

  private static String sniff(Path file) throws IOException {
    try (var bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return MimeTypes.getDefaultMimeTypes().detect(bytes, new Metadata()).toString();
    }
  }

  private static Map<String, Kept> taken() {
    var taken = new TreeMap<String, Kept>();
    taken.put("image/jpeg", new Kept("image/jpeg", "jpg"));
    taken.put("image/png", new Kept("image/png", "png"));
    taken.put("image/webp", new Kept("image/webp", "webp"));
    taken.put("application/pdf", new Kept("application/pdf", "pdf"));
    taken.put("audio/mpeg", new Kept("audio/mpeg", "mp3"));
    for (var wave : List.of("audio/vnd.wave", "audio/x-wav", "audio/wav")) {
      taken.put(wave, new Kept("audio/wav", "wav"));
    }
    for (var mp4 : List.of("audio/mp4", "audio/x-m4a", "video/x-m4v", "video/mp4", "application/mp4")) {
      taken.put(mp4, new Kept("audio/mp4", "m4a"));
    }
    for (var ogg : List.of("audio/ogg", "audio/vorbis", "audio/opus", "application/ogg")) {
      taken.put(ogg, new Kept("audio/ogg", "ogg"));
    }
    for (var webm : List.of("audio/webm", "video/webm", "application/x-matroska", "video/x-matroska")) {
      taken.put(webm, new Kept("audio/webm", "weba"));
    }
    taken.put("audio/amr", new Kept("audio/amr", "amr"));
    taken.put("audio/x-flac", new Kept("audio/flac", "flac"));
    return Map.copyOf(taken);
  }
}
