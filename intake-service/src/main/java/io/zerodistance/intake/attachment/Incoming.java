package io.zerodistance.intake.attachment;

import java.nio.file.Path;

import io.smallrye.mutiny.Uni;

/** Bytes on their way in, from wherever. */
public interface Incoming {

  /**
   * Writes them all into the new file.
   *
   * @return a failure {@code attachment-too-large} as soon as they are more than the limit, {@code attachment-cut} when the sender
   *         stopped midway
   */
  Uni<Void> into(Path file, long limit);

  /** Bytes that are in memory already, such as a part of a mail. */
  static Incoming of(byte[] bytes) {
    return (file, limit) -> bytes.length > limit ? Uni.createFrom().failure(AttachmentProblems.tooLarge(limit))
        : OnWorker.run(() -> java.nio.file.Files.write(file, bytes));
  }
}
