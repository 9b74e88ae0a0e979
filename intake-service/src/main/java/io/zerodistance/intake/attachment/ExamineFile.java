package io.zerodistance.intake.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Looks at a received file on a worker thread: what it is, what it must not tell, and its checksum. */
final class ExamineFile {

  private ExamineFile() {}

  record Examined(String name, String mediaType, long size, String sha256) {}

  /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when empty, 415 when of a kind that is not taken */
  static Examined examine(Path file, String givenName) throws IOException {
    if (Files.size(file) == 0) {
      throw AttachmentProblems.empty();
    }
    var kept = MediaTypePolicy.judge(file);
    RemoveMetadata.from(file, kept.mediaType());
    return new Examined(FileNamePolicy.accept(givenName, kept.extension()), kept.mediaType(), Files.size(file),
        sha256(file));
  }

  static String sha256(Path file) throws IOException {
    try (var digest = new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
      Files.copy(file, digest);
      return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
