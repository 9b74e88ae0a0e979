package io.zerodistance.messaging.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** A fact that a service announces; its record components are the data of the published event. */
public interface DomainEvent {

  /** The published name, such as {@code zerodistance.intake.complaint-registered.v1}; never a class name. */
  @JsonIgnore
  String type();

  /** The case number: key of the record and unit of order. */
  @JsonIgnore
  String subject();

  /** The number of a subject's first event that is appended: 2 where a statement of the service's own wrote the first. */
  @JsonIgnore
  default long firstSequence() {
    return 1;
  }

  /** The tenant whose rows the event concerns. */
  String businessUnit();
}
