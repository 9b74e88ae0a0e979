package io.zerodistance.intake.mention;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.access.Caller;
import io.zerodistance.access.Problems;
import io.zerodistance.access.Sql;
import io.zerodistance.access.Transactions;
import io.zerodistance.intake.complaint.Beside;
import io.zerodistance.intake.complaint.Filing;
import io.zerodistance.intake.complaint.RegisterComplaint;
import io.zerodistance.intake.counter.StaffFilings;
import io.zerodistance.intake.mention.AnswerPolicy.Action;
import io.zerodistance.intake.secret.Contact;

/** Talks to the customer (as a case, unless told otherwise), proposes a public text, or leaves a post alone for a reason. */
@ApplicationScoped
class AnswerMention {

  private static final int LONGEST = 9_900;
  private static final String ANSWER = """
      update mention set state = ?3, words = ?4, complaint = ?5, answered_by = ?6, answered_at = ?7, refusal = null
      where business_unit = ?1 and cast(id as text) = ?2 and state = 'VERIFIED'""";

  @Inject
  Mentions mentions;
  @Inject
  RegisterComplaint complaints;
  @Inject
  StaffFilings filings;
  @Inject
  Transactions transactions;
  @Inject
  Sql sql;
  @Inject
  Clock clock;

  /**
   * {@code openCase}: true unless given; {@code contact}: of the author, where known, for the case; {@code text}: public text or note;
   * {@code reason}: why it is ignored.
   */
  @RegisterForReflection
  record Answer(String action, String text, String reason, Boolean openCase, Contact contact) {}

  Uni<MentionView> answer(Caller by, String id, Answer answer) {
    var action = AnswerPolicy.action(answer);
    var words = AnswerPolicy.words(action, answer);
    return transactions.within(by.scope(), () -> mentions.find(by.scope(), id))
        .invoke(mention -> AnswerPolicy.require(action, mention))
        .chain(mention -> opensCase(action, answer)
            ? open(mention, answer.contact()).chain(number -> keep(by, mention, action, words, number))
            : keep(by, mention, action, words, null));
  }

  private static boolean opensCase(Action action, Answer answer) {
    return action == Action.CONTACT && AnswerPolicy.opensCase(answer);
  }

  /** Under a key of the post's own: repeated after a failure in between, it is the same complaint. */
  private Uni<String> open(MentionView mention, Contact contact) {
    var told = mention.url() == null ? shortened(mention.said(), 0)
        : shortened(mention.said(), mention.url().length()) + "\n\n" + mention.url();
    return complaints
        .register(new Filing(mention.businessUnit(), told, "SOCIAL", null, contact, null, null, null, null, null,
            null, null), "mention-" + mention.id(), Beside.alsoSaid(mention.said()))
        .map(receipt -> receipt.number());
  }

  private static String shortened(String said, int taken) {
    int room = LONGEST - taken;
    return said.length() <= room ? said : said.substring(0, room) + "…";
  }

  private Uni<MentionView> keep(Caller by, MentionView mention, Action action, String words, String complaint) {
    var state = switch (action) {
      case CONTACT -> "CONTACTED";
      case CLARIFY -> "PROPOSED";
      case IGNORE -> "IGNORED";
    };
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.within(by.scope(), () -> filed(by, mention, complaint, at)
        .chain(() -> sql.execute(ANSWER, mention.businessUnit(), mention.id(), state, words, complaint, by.id(), at))
        .invoke(answered -> {
          if (answered == 0) {
            throw Problems.of(MentionProblems.ANSWERED, "Read it again: it was answered meanwhile.");
          }
        }).chain(() -> mentions.find(by.scope(), mention.id())));
  }

  private Uni<Void> filed(Caller by, MentionView mention, String complaint, Instant at) {
    return complaint == null ? Uni.createFrom().voidItem()
        : filings.keep(mention.businessUnit(), complaint, by.id(), at);
  }
}
