package io.zerodistance.resolution.lesson;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.zerodistance.resolution.casefile.CaseFile;
import io.zerodistance.resolution.casefile.Timeline;
import io.zerodistance.resolution.cause.RootCauses;
import io.zerodistance.resolution.storage.Ids;

/** Makes a closed case a lesson for others: its causes as they were found, and what to do. */
@ApplicationScoped
class PublishLesson {

  @Inject
  Lessons lessons;
  @Inject
  RootCauses causes;
  @Inject
  Timeline timeline;
  @Inject
  Clock clock;

  /** What the publisher adds to the causes; site and product may be null. */
  record Told(String title, String advice, String site, String product) {}

  Uni<Lesson> publish(CaseFile file, Told told, String by) {
    return causes.of(file)
        .map(cause -> LessonPolicy.accept(file, cause, told.title(), told.advice(), told.site(), told.product()))
        .chain(cause -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var lesson = new Lesson(file.businessUnit(), Ids.next(), file.number(), file.taxonomyItem(), told.site(),
              told.product(), told.title(), cause.directCause(), cause.causeBehind(), told.advice(), by, now, null,
              List.of());
          return lessons.add(lesson)
              .chain(() -> timeline.note(file, now, "lesson-published", by, lesson.id()))
              .replaceWith(lesson);
        });
  }
}
