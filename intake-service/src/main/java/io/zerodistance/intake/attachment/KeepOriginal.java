package io.zerodistance.intake.attachment;

import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.attachment.Attachment.Origin;

/** Keeps the very thing that a complaint or message came as, byte for byte: the raw mail, the body that a gateway signed. */
@ApplicationScoped
public class KeepOriginal {

  @Inject
  AttachmentRepository files;
  @Inject
  AddAttachment attachments;
  @Inject
  ObjectStore store;
  @Inject
  ChooseStore folders;
  @Inject
  Clock clock;

  /** Bytes that are durable and belong to no complaint yet. */
  public record Stored(String businessUnit, String id, long size, String sha256) {}

  /** Outside any transaction, before the one that files the complaint. */
  public Uni<Stored> store(String businessUnit, String mediaType, byte[] bytes) {
    var id = UuidCreator.getTimeOrderedEpoch().toString();
    return OnWorker.call(() -> {
      var upload = folders.uploads().resolve(id);
      Files.write(upload, bytes);
      var checksum = ExamineFile.sha256(upload);
      store.put(Attachment.originalKey(businessUnit, id), upload, mediaType);
      return new Stored(businessUnit, id, bytes.length, checksum);
    });
  }

  /** Inside the transaction that files the complaint or takes the message. */
  public Uni<Void> keep(Stored stored, String number, String name, String mediaType) {
    return files.keepOriginal(new Attachment(stored.businessUnit(), number, stored.id(), Origin.ORIGINAL,
        attachments.settled(), name, mediaType, stored.size(), stored.sha256(), null,
        clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /** Outside any transaction. */
  public Uni<byte[]> read(Stored stored) {
    return read(stored.businessUnit(), stored.id());
  }

  /** The same of one that became a complaint's. */
  public Uni<byte[]> read(String businessUnit, String id) {
    return OnWorker.call(() -> {
      var fetched = store.fetch(Attachment.originalKey(businessUnit, id));
      try {
        return Files.readAllBytes(fetched.file());
      } finally {
        if (fetched.temporary()) {
          Files.deleteIfExists(fetched.file());
        }
      }
    });
  }

  /** Nothing came of it: the transaction failed, or the same thing was kept before. */
  public Uni<Void> discard(Stored stored) {
    return OnWorker.run(() -> store.delete(Attachment.originalKey(stored.businessUnit(), stored.id())))
        .onFailure().recoverWithNull();
  }
}
