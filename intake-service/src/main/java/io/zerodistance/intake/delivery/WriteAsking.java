package io.zerodistance.intake.delivery;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.intake.information.InformationRequest;
import io.zerodistance.intake.information.InformationRequests;
import io.zerodistance.intake.unit.Language;

/** The words of a letter about what we ask; call inside a transaction of its unit. */
@ApplicationScoped
class WriteAsking {

  @Inject
  InformationRequests requests;

  /** @return empty when nobody waits for the answers any more */
  Uni<Optional<String>> of(Delivery delivery, Language language) {
    return requests.of(delivery.businessUnit(), delivery.number(), language).map(all -> all.stream()
        .filter(request -> delivery.letter().startsWith(request.id())).findFirst()
        .flatMap(request -> words(delivery.kind(), request, language)));
  }

  private static Optional<String> words(LetterKind kind, InformationRequest request, Language language) {
    if (kind == LetterKind.LAPSED) {
      return Optional.of(kind.news(language) + language.pick("。", "."));
    }
    return !request.isOpen() ? Optional.empty()
        : Optional.of(kind.news(language) + language.pick("：", ":") + "\n\n" + list(request));
  }

  /** By the numbers that they have in the whole list, by which a reply may answer them. */
  private static String list(InformationRequest request) {
    var questions = request.questions();
    return IntStream.range(0, questions.size()).filter(index -> questions.get(index).answer() == null)
        .mapToObj(index -> (index + 1) + ". " + questions.get(index).text()).collect(Collectors.joining("\n"));
  }
}
