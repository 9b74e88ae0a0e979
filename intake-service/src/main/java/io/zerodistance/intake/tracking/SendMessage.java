package io.zerodistance.intake.tracking;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.IdempotentRequests;
import io.zerodistance.access.Problems;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.complaint.Kind;
import io.zerodistance.intake.complaint.TextPolicy;
import io.zerodistance.intake.event.CustomerSaid;
import io.zerodistance.intake.information.TakeAnswers;
import io.zerodistance.intake.information.TakeReply;

/** Takes further words of the customer, whatever state the complaint is in: nobody is told to be silent. */
@ApplicationScoped
public class SendMessage {

  private static final int MOST_ANSWERS = 50;

  @Inject
  KeepWords words;
  @Inject
  TakeAnswers takeAnswers;
  @Inject
  TakeReply takeReply;
  @Inject
  Timeline timeline;
  @Inject
  TellHandler handler;
  @Inject
  IdempotentRequests requests;
  @Inject
  Clock clock;

  /** {@code answers}: question code to answer, where we had asked. */
  @RegisterForReflection
  public record Message(String text, Map<String, String> answers) {}

  @RegisterForReflection
  public record Kept(String id) {}

  /** @param key an Idempotency-Key, or null for a message that is never repeated */
  public Uni<Kept> send(Complaint complaint, Message message, String key) {
    var text = accept(message);
    var written = new KeepWords.Written(text, message.answers(), text);
    return key == null ? keep(complaint, written)
        : requests.once(complaint.businessUnit(), "tracking|" + complaint.number(), key, message, Kept.class,
            () -> keep(complaint, written));
  }

  /**
   * What came back by mail, text message or chat: it answers what we asked, where we had.
   *
   * @param said all that was written, where {@code words} are a part of it: words of harm count wherever they stand
   */
  public Uni<Kept> reply(Complaint complaint, String words, String said) {
    var text = TextPolicy.accept(words);
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return takeReply.take(complaint.businessUnit(), complaint.number(), text, at)
        .chain(() -> keep(complaint, new KeepWords.Written(text, null, said)));
  }

  private Uni<Kept> keep(Complaint complaint, KeepWords.Written written) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return takeAnswers.take(complaint.businessUnit(), complaint.number(), written.answers(), at)
        .chain(() -> words.keep(complaint, CustomerSaid.What.MESSAGE, written, at))
        .call(
            () -> timeline.enter(new Timeline.Of(complaint.businessUnit(), complaint.number()), at, Step.MESSAGE, null))
        .call(id -> !Kind.valueOf(complaint.kind()).opensCase() ? Uni.createFrom().voidItem()
            : handler.wrote(complaint, at, id))
        .map(Kept::new);
  }

  private static String accept(Message message) {
    var answers = message == null || message.answers() == null ? Map.<String, String>of() : message.answers();
    boolean answersHold = answers.size() <= MOST_ANSWERS && answers.entrySet().stream().allMatch(
        answer -> answer.getKey().length() <= 64 && answer.getValue() != null && answer.getValue().length() <= 2_000);
    if (!answersHold) {
      throw Problems.of(TrackingProblems.ANSWER_INVALID,
          "Send at most 50 'answers', each a text of up to 2 000 characters under its question's code.");
    }
    var text = message == null ? null : message.text();
    return !answers.isEmpty() && (text == null || text.isBlank()) ? null : TextPolicy.accept(text);
  }
}
