package io.zerodistance.intake.gateway;

import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Scope;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.attachment.KeepOriginal;
import io.zerodistance.intake.complaint.Beside;
import io.zerodistance.intake.complaint.Complaints;
import io.zerodistance.intake.complaint.Filing;
import io.zerodistance.intake.complaint.RegisterComplaint;
import io.zerodistance.intake.delivery.KeepReach;
import io.zerodistance.intake.secret.Contact;
import io.zerodistance.intake.secret.CustomerReferences;
import io.zerodistance.intake.tracking.SendMessage;

/** Makes of a gateway's message a complaint, or a word more to the sender's open one; once per message id. */
@ApplicationScoped
class TakeGatewayMessage {

  private static final String JSON = "application/json";

  @Inject
  Conversations conversations;
  @Inject
  RegisterComplaint register;
  @Inject
  SendMessage messages;
  @Inject
  Complaints complaints;
  @Inject
  CustomerReferences customers;
  @Inject
  KeepReach keepReach;
  @Inject
  KeepOriginal originals;
  @Inject
  MediaRecords media;
  @Inject
  IdempotentRequests requests;
  @Inject
  Transactions transactions;
  @Inject
  Clock clock;

  /** @param raw the body as signed, kept as the original */
  Uni<Taken> take(String name, GatewaySettings.Gateway gateway, GatewayMessage sent, byte[] raw) {
    var message = MessagePolicy.accept(gateway, sent);
    var unit = message.businessUnit();
    return originals.store(unit, JSON, raw).chain(stored -> {
      var used = new boolean[1];
      return transactions.within(Scope.of(unit), () -> requests.once(unit, "gateway|" + name, message.id(), message,
          Taken.class, () -> place(name, gateway, message)
              .call(taken -> originals.keep(stored, taken.number(), "message.json", JSON))
              .call(taken -> media.add(unit, taken.number(), name, stored.id(), message, clock.instant()))
              .invoke(() -> used[0] = true)))
          .onFailure().call(() -> originals.discard(stored))
          .call(() -> used[0] ? Uni.createFrom().voidItem() : originals.discard(stored));
    });
  }

  private Uni<Taken> place(String name, GatewaySettings.Gateway gateway, GatewayMessage message) {
    var now = clock.instant();
    var unit = message.businessUnit();
    var conversation = new Conversations.Of(unit, name, customers.ofSender(name, message.sender().id(), unit));
    return conversations.open(conversation, now.minus(gateway.conversation()))
        .chain(open -> open.isPresent() ? Uni.createFrom().item(open) : asked(gateway, message))
        .chain(open -> open.isPresent() ? add(unit, open.get(), message) : file(conversation, gateway, message))
        .call(taken -> conversations.remember(conversation, taken.number(), now))
        .call(taken -> keepReach.gateway(unit, taken.number(), name, message.sender().id()));
  }

  /** Who called us and was asked by text message answers from the same telephone. */
  private Uni<Optional<String>> asked(GatewaySettings.Gateway gateway, GatewayMessage message) {
    var phone = message.sender().phone();
    return phone == null || !gateway.channel().equals("SMS") ? Uni.createFrom().item(Optional.empty())
        : conversations.asked(message.businessUnit(),
            customers.of(new Contact(null, phone, null), message.businessUnit()));
  }

  private Uni<Taken> add(String unit, String number, GatewayMessage message) {
    return complaints.find(Scope.of(unit), number)
        .chain(complaint -> messages.reply(complaint, message.text(), message.text())
            .replaceWith(new Taken(number, true, complaint.language(), complaint.safety())));
  }

  /** The same account is the same person, with or without a telephone. */
  private Uni<Taken> file(Conversations.Of conversation, GatewaySettings.Gateway gateway, GatewayMessage message) {
    var phone = message.sender().phone();
    var contact = new Contact(message.sender().name(), phone, null);
    var first = phone == null || phone.isBlank() ? conversation.sender() : null;
    var filing = new Filing(message.businessUnit(), message.text(), gateway.channel(), null, contact, null, null, null,
        null, null, null, message.language());
    return conversations.knownAs(conversation)
        .chain(known -> register.registerWithin(filing, "gateway|" + conversation.gateway() + "|" + message.id(),
            Beside.knownAs(known.orElse(first))))
        .chain(receipt -> complaints.find(Scope.of(message.businessUnit()), receipt.number()))
        .map(complaint -> new Taken(complaint.number(), false, complaint.language(), complaint.safety()));
  }
}
