package io.zerodistance.intake.attachment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.f4b6a3.uuid.UuidCreator;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.Attachment.Origin;
import io.zerodistance.intake.attachment.Attachment.State;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.tracking.NoteAttachment;

/**
 * Takes a file: room is reserved, the bytes are received and examined, stored, and only then is the file there.
 *
 * <p>No transaction is open while bytes travel. Whatever fails leaves nothing behind; what a crash leaves is found by its state.
 */
@ApplicationScoped
public class AddAttachment {

  @Inject
  AttachmentRepository files;
  @Inject
  AttachmentSettings settings;
  @Inject
  ObjectStore store;
  @Inject
  ChooseStore folders;
  @Inject
  NoteAttachment note;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** Outside any transaction. {@code name} as the customer calls it. */
  Uni<AttachmentView> ofCustomer(Complaint complaint, String name, Incoming bytes) {
    return add(complaint, UuidCreator.getTimeOrderedEpoch().toString(), Origin.CUSTOMER, null, name, bytes);
  }

  /**
   * A part of a message that may be read again after a crash: the same id is the same file and is taken once.
   *
   * @return whether it was taken; one of a kind or size that is not taken stays in the message's original only
   */
  public Uni<Boolean> ofMessage(Complaint complaint, String id, String name, byte[] bytes) {
    return ofMessage(complaint, id, name, Incoming.of(bytes)).replaceWith(true)
        .onFailure(HttpProblem.class).recoverWithItem(false);
  }

  /** The same for bytes that are still to come, and with the reason of one that is not taken. */
  public Uni<Void> ofMessage(Complaint complaint, String id, String name, Incoming bytes) {
    var scope = Scope.of(complaint.businessUnit());
    return transactions.within(scope, () -> files.isThere(complaint, id))
        .chain(there -> there ? Uni.createFrom().voidItem()
            : add(complaint, id, Origin.CUSTOMER, null, name, bytes).replaceWithVoid());
  }

  Uni<AttachmentView> ofStaff(Complaint complaint, String staff, String name, Incoming bytes) {
    return add(complaint, UuidCreator.getTimeOrderedEpoch().toString(), Origin.STAFF, staff, name, bytes);
  }

  private Uni<AttachmentView> add(Complaint complaint, String id, Origin origin, String staff, String name,
      Incoming bytes) {
    var scope = Scope.of(complaint.businessUnit());
    var upload = folders.uploads().resolve(id);
    return transactions.within(scope, () -> reserve(complaint, id, origin, staff))
        .chain(left -> receive(complaint, id, origin, staff, name, bytes, upload, left)
            .onFailure().call(() -> undo(scope, complaint, id, upload)));
  }

  /** @return how many bytes may come */
  private Uni<Long> reserve(Complaint complaint, String id, Origin origin, String staff) {
    return files.lockAndCount(complaint).chain(used -> {
      long left = settings.together().asLongValue() - used.bytes();
      if (used.files() >= settings.most() || left <= 0) {
        throw AttachmentProblems.tooMany(settings.most(), settings.together().asLongValue());
      }
      return files.reserve(complaint, id, origin, staff, clock.instant().truncatedTo(ChronoUnit.MICROS))
          .replaceWith(Math.min(left, settings.largest().asLongValue()));
    });
  }

  private Uni<AttachmentView> receive(Complaint complaint, String id, Origin origin, String staff, String name,
      Incoming bytes, Path upload, long limit) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var unit = complaint.businessUnit();
    return bytes.into(upload, limit)
        .chain(() -> OnWorker.call(() -> ExamineFile.examine(upload, name)))
        .map(seen -> new Attachment(unit, complaint.number(), id, origin, settled(), seen.name(), seen.mediaType(),
            seen.size(), seen.sha256(), staff, at))
        .call(file -> OnWorker.run(() -> store.put(file.key(), upload, file.mediaType())))
        .call(file -> transactions.within(Scope.of(unit), () -> files.describe(file)
            .chain(() -> origin == Origin.CUSTOMER ? note.added(complaint, at) : Uni.createFrom().voidItem())))
        .map(AttachmentView::of);
  }

  State settled() {
    return settings.scanner().host().isPresent() ? State.QUARANTINED : State.AVAILABLE;
  }

  private Uni<Void> undo(Scope scope, Complaint complaint, String id, Path upload) {
    return OnWorker.run(() -> {
      Files.deleteIfExists(upload);
      store.delete(Attachment.key(complaint.businessUnit(), complaint.number(), id));
    }).onFailure().recoverWithNull()
        .chain(() -> transactions.within(scope,
            () -> files.forget(complaint.businessUnit(), complaint.number(), id)))
        .onFailure().recoverWithNull();
  }
}
