package io.zerodistance.intake.information;

import java.time.Instant;
import java.util.Map;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;

/** Acts on words of harm in answers that a colleague noted, in the open transaction; those of a message are heeded with it. */
public interface HeedAnswers {

  Uni<Void> heed(Complaint complaint, Map<String, String> answers, Instant at);
}
