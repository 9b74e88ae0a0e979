package io.zerodistance.intake.information;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.complaint.Complaint;
import io.zerodistance.intake.suggestion.Fact;
import io.zerodistance.intake.unit.Language;

/** Shows the desk what may be asked about a complaint, and what was asked. */
@ApplicationScoped
class SuggestQuestions {

  private static final String ANYTHING = "*";

  @Inject
  Questions questions;
  @Inject
  InformationRequests requests;

  /** {@code text} in the reader's language; {@code fact} that it asks for, where it is one that suggestions name. */
  @RegisterForReflection
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Suggested(String code, String text, Fact fact) {}

  @RegisterForReflection
  record View(List<Suggested> suggestions, List<InformationRequest> requests) {}

  Uni<View> about(Complaint complaint, Language reader) {
    return questions.about(complaint.businessUnit(), itemOf(complaint))
        .chain(guided -> requests.of(complaint.businessUnit(), complaint.number(), reader)
            .map(asked -> new View(guided.stream()
                .map(question -> new Suggested(question.code(), reader.pick(question.zh(), question.en()),
                    Fact.askedBy(question.code()).orElse(null)))
                .toList(),
                asked)));
  }

  /** What a person decided, else what the customer chose, else what the words suggest. */
  static String itemOf(Complaint complaint) {
    return complaint.item() != null ? complaint.item()
        : complaint.givenItem() != null ? complaint.givenItem()
            : complaint.suggestedItem() != null ? complaint.suggestedItem() : ANYTHING;
  }
}
